#!/bin/sh
# Speaks the words that callers in a queue hear: NAME|TEXT of en.txt and nl.txt become
# src/main/resources/words/LANGUAGE/NAME.wav, G.711 A-law at 8 kHz. Needs espeak-ng and sox (Debian:
# apt install espeak-ng sox). Whoever wants another voice puts other files in their place; a site
# uploads its own greeting in administration.
set -eu
cd "$(dirname "$0")"
spoken=$(mktemp --suffix=.wav)
trap 'rm -f "$spoken"' EXIT
for language in en nl; do
    case $language in
        en) voice=en-gb ;;
        nl) voice=nl ;;
    esac
    into=../src/main/resources/words/$language
    mkdir -p "$into"
    while IFS='|' read -r name text; do
        espeak-ng -v "$voice" -s 145 -w "$spoken" "$text"
        # Without the silence around it, as loud as speech is, within what a telephone carries.
        sox "$spoken" -r 8000 -c 1 -e a-law "$into/$name.wav" \
            silence 1 0.01 0.5% reverse silence 1 0.01 0.5% reverse highpass 200 norm -6
    done < "$language.txt"
done
