// Encodes images of random pixels with the peer's vision encoder (llama.cpp, tools/mtmd), by lines on standard input.
//   encode W H  -> seconds cpu-seconds
//   memory      -> kilobytes: peak, anonymous, file-mapped
// Usage: GGML_DIR=folder-of-the-libraries peer-vision MODEL THREADS
#include <sys/resource.h>
#include <time.h>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>
#include "clip-impl.h"
#include "clip.h"
#include "ggml-backend.h"

static double now() { timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec + t.tv_nsec * 1e-9; }

static double cpu() {
    rusage r;
    getrusage(RUSAGE_SELF, &r);
    return r.ru_utime.tv_sec + r.ru_utime.tv_usec * 1e-6 + r.ru_stime.tv_sec + r.ru_stime.tv_usec * 1e-6;
}

static void memory() {
    long peak = 0, anonymous = 0, file = 0;
    char line[256];
    FILE *status = fopen("/proc/self/status", "r");
    while (fgets(line, sizeof line, status)) {
        sscanf(line, "VmHWM: %ld", &peak);
        sscanf(line, "RssAnon: %ld", &anonymous);
        sscanf(line, "RssFile: %ld", &file);
    }
    fclose(status);
    printf("%ld %ld %ld\n", peak, anonymous, file);
}

int main(int count, char **arguments) {
    if (count != 3) { fprintf(stderr, "usage: peer-vision MODEL THREADS\n"); return 2; }
    mtmd_log_set([](ggml_log_level level, const char *text, void *) { if (level == GGML_LOG_LEVEL_ERROR) fputs(text, stderr); }, nullptr);
    double start = now();
    ggml_backend_load_all_from_path(getenv("GGML_DIR"));
    clip_context_params parameters{};
    parameters.flash_attn_type = CLIP_FLASH_ATTN_TYPE_ENABLED;
    parameters.image_min_tokens = parameters.image_max_tokens = -1;
    clip_ctx *context = clip_init(arguments[1], parameters).ctx_v;
    if (!context) return 1;
    printf("%.6f\n", now() - start);
    fflush(stdout);
    char line[256];
    int width = 0, height = 0;
    while (fgets(line, sizeof line, stdin)) {
        if (sscanf(line, "encode %d %d", &width, &height) == 2) {
            clip_image_f32 image;
            image.set_size({width, height}, false, false);
            std::vector<float> pixels((size_t)width * height * 3);
            for (size_t i = 0; i < pixels.size(); i++) pixels[i] = (float)((i * 2654435761u) >> 24 & 255) / 127.5f - 1;
            image.cpy_buf(pixels);
            std::vector<float> result;
            double began = now(), before = cpu();
            if (!clip_image_encode(context, atoi(arguments[2]), &image, result)) return 3;
            printf("%.6f %.6f\n", now() - began, cpu() - before);
        } else if (!strncmp(line, "memory", 6)) {
            memory();
        }
        fflush(stdout);
    }
    clip_free(context);
    return 0;
}
