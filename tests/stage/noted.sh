#!/bin/sh
# Stands in an office's place of work under the program's name: notes which process serves, and
# becomes the program that lies beside it.
home=$(dirname "$0")
echo $$ >> "$home/starts"
exec "$home/program" "$@"
