// Drives the peer's library (llama.cpp) by lines on standard input, and answers each with one line, so that it can take turns with another program.
//   prefill N   forgets everything and reads N tokens        -> seconds cpu-seconds
//   decode N    generates N times one token                  -> seconds cpu-seconds best-seconds
//   cut N       forgets everything behind position N         -> ok
//   memory      -> kilobytes: peak, anonymous, file-mapped
// Usage: GGML_DIR=folder-of-the-libraries peer MODEL MICRO_BATCH THREADS
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include "ggml-backend.h"
#include "llama.h"

static double now(void) { struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec + t.tv_nsec * 1e-9; }

static double cpu(void) {
    struct rusage r;
    getrusage(RUSAGE_SELF, &r);
    return r.ru_utime.tv_sec + r.ru_utime.tv_usec * 1e-6 + r.ru_stime.tv_sec + r.ru_stime.tv_usec * 1e-6;
}

static void quiet(enum ggml_log_level level, const char *text, void *user) { (void)user; if (level >= GGML_LOG_LEVEL_ERROR) fputs(text, stderr); }

static void memory(void) {
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

static int prefill(struct llama_context *context, int count) {
    llama_memory_clear(llama_get_memory(context), true);
    llama_token *tokens = malloc(count * sizeof *tokens);
    for (int i = 0; i < count; i++) tokens[i] = (i * 7919 + 13) % 280000;
    double start = now(), before = cpu();
    if (llama_decode(context, llama_batch_get_one(tokens, count))) return 3;
    llama_synchronize(context);
    printf("%.6f %.6f\n", now() - start, cpu() - before);
    free(tokens);
    return 0;
}

static int decode(struct llama_context *context, int count) {
    double start = now(), before = cpu(), best = 1e9;
    for (int i = 0; i < count; i++) {
        llama_token token = (i * 104729) % 280000;
        double one = now();
        if (llama_decode(context, llama_batch_get_one(&token, 1))) return 4;
        llama_synchronize(context);
        one = now() - one;
        if (one < best) best = one;
    }
    printf("%.6f %.6f %.6f\n", now() - start, cpu() - before, best);
    return 0;
}

int main(int count, char **arguments) {
    if (count != 4) { fprintf(stderr, "usage: peer MODEL MICRO_BATCH THREADS\n"); return 2; }
    llama_log_set(quiet, NULL);
    double start = now();
    ggml_backend_load_all_from_path(getenv("GGML_DIR"));
    llama_backend_init();
    struct llama_model_params model_parameters = llama_model_default_params();
    model_parameters.n_gpu_layers = 0;
    struct llama_model *model = llama_model_load_from_file(arguments[1], model_parameters);
    if (!model) return 1;
    struct llama_context_params parameters = llama_context_default_params();
    parameters.n_ctx = 4096;
    parameters.n_batch = 4096;
    parameters.n_ubatch = atoi(arguments[2]);
    parameters.flash_attn_type = LLAMA_FLASH_ATTN_TYPE_ENABLED;
    parameters.n_threads = parameters.n_threads_batch = atoi(arguments[3]);
    parameters.no_perf = true;
    struct llama_context *context = llama_init_from_model(model, parameters);
    if (!context) return 2;
    printf("%.6f\n", now() - start);
    fflush(stdout);
    char line[256];
    int number = 0, result = 0;
    while (!result && fgets(line, sizeof line, stdin)) {
        if (sscanf(line, "prefill %d", &number) == 1) result = prefill(context, number);
        else if (sscanf(line, "decode %d", &number) == 1) result = decode(context, number);
        else if (sscanf(line, "cut %d", &number) == 1) { llama_memory_seq_rm(llama_get_memory(context), 0, number, -1); puts("ok"); }
        else if (!strncmp(line, "memory", 6)) memory();
        else { fprintf(stderr, "unknown command: %s", line); result = 2; }
        fflush(stdout);
    }
    llama_free(context);
    llama_model_free(model);
    return result;
}
