#!/usr/bin/env bash
# Brings the peer (llama.cpp's library, prebuilt in an npm package) into artifacts/peer and builds the small program that drives it. Needs npm, git, gcc and g++; takes some minutes.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
target=$(cd "$here/../../.." && pwd)/artifacts/peer
mkdir -p "$target"
cd "$target"
[ -f package.json ] || npm init -y >/dev/null
[ -d node_modules/node-llama-cpp ] || npm install --ignore-scripts --no-fund --no-audit @node-llama-cpp/linux-x64@3.22.1 node-llama-cpp@3.22.1
[ -d source ] || git clone -q node_modules/node-llama-cpp/llama/gitRelease.bundle source
libraries=$(dirname "$(find "$target/node_modules/@node-llama-cpp/linux-x64/bins" -name 'libllama.*so' | head -n 1)")
for name in llama ggml ggml-base; do
  library=$(find "$libraries" -name "lib$name.so" -o -name "lib$name.v*.so" | head -n 1)
  ln -sf "$library" "$target/lib$name.so"
done
gcc -O2 -I source/include -I source/ggml/include "$here/peer.c" -o peer -L "$target" -l:libllama.so -l:libggml.so -l:libggml-base.so -Wl,-rpath,"$libraries"
# Its vision encoder is not in the prebuilt package; the matrix products that it calls are.
flags="-O1 -std=c++17 -w -I source/include -I source/ggml/include -I source/common -I source/vendor -I source/tools/mtmd -I source"
mkdir -p objects
for file in source/tools/mtmd/models/*.cpp source/tools/mtmd/{clip,mtmd,mtmd-image,mtmd-audio}.cpp; do
  object=objects/$(basename "$file" .cpp).o
  # shellcheck disable=SC2086
  [ -f "$object" ] || g++ $flags -c "$file" -o "$object"
done
# shellcheck disable=SC2086
g++ $flags "$here/peer-vision.cpp" objects/*.o -o peer-vision -L "$target" -l:libllama.so -l:libggml.so -l:libggml-base.so -lpthread -Wl,-rpath,"$libraries"
printf '%s\n' "$libraries" >libraries.txt
echo "The peer is ready: $target/peer"
