#!/usr/bin/env bash
# From Universal Dependencies to data/english, in one command:
#
#     bash training/train.sh FOLDER [data/english]
#
# FOLDER holds en_ewt-{train,dev}.conllu and en_gum-{train,dev}.conllu (github.com/UniversalDependencies; of GUM only the
# genres named in data/english/README.md). Needs Debian's python3-torch, python3-onnx, libopenblas0-pthread, wordnet-base.
# About two hours on two cores.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$1
out=${2:-$here/../data/english}
checkpoint=${CHECKPOINT:-/tmp/dragoman-english.pickle}
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1

/usr/bin/python3 "$here/train.py" --ud "$folder" --epochs 40 --processes 2 --checkpoint "$checkpoint"
/usr/bin/python3 "$here/train.py" --ud "$folder" --start "$checkpoint" --names "$here/../data/actors" --epochs 8 --rate 0.0008 --seed 7 --checkpoint "$checkpoint.news"
/usr/bin/python3 "$here/train.py" --ud "$folder" --start "$checkpoint.news" --names "$here/../data/actors" --epochs 4 --rate 0.001 --seed 11 --checkpoint "$checkpoint"
/usr/bin/python3 "$here/splitter.py" --ud "$folder" --epochs 20 --checkpoint "$checkpoint"
/usr/bin/python3 "$here/export.py" --checkpoint "$checkpoint" --out "$out"
/usr/bin/python3 "$here/lemmas.py" --wordnet /usr/share/wordnet --out "$out"
