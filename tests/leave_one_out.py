#!/usr/bin/env python3
"""How often beleg cries wolf: each report of a folder is checked as a draft against all the others.

    leave_one_out.py FOLDER... [--beleg target/debug/beleg] [--list]

Professionally edited text is rarely wrong, so nearly every error and warning is a false alarm. Prints how many there
are to 1,000 figures, by code; --list shows each with its evidence, for reading. The aim is at most 3 errors and 10
warnings.
"""
import argparse
import collections
import json
import os
import subprocess
import sys
import tempfile

LOUD = ("error", "warning")


def checked(beleg, folder):
    """The documents of `beleg check` for every file of the folder, which is the corpus too."""
    drafts = sorted(os.path.join(folder, name) for name in os.listdir(folder) if not name.startswith("."))
    with tempfile.TemporaryDirectory() as index:
        run = subprocess.run(
            [beleg, "check", "--root", folder, "--corpus", folder, "--index", index, "--format", "json",
             "--fail-on", "never", *drafts],
            capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"beleg check failed in {folder}: {run.stderr.strip()[-400:]}")
    return json.loads(run.stdout)["documents"]


def show(document, figure, finding):
    print(f"\n{finding['severity']} {finding['code']}: {os.path.basename(document['path'])}: {figure['text']}")
    print(f"  > {' '.join(figure['sentence'].split())}")
    for evidence in figure["evidence"][:3]:
        print(f"  {evidence['relation']:10} {evidence['report']}:{evidence['line']} [{evidence['text']}] "
              f"{' '.join(evidence['sentence'].split())}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--beleg", default="target/debug/beleg")
    parser.add_argument("--list", action="store_true")
    arguments = parser.parse_args()
    for folder in arguments.folders:
        folder = os.path.abspath(folder)
        figures, loud, codes = 0, collections.Counter(), collections.Counter()
        statuses = collections.Counter()
        for document in checked(arguments.beleg, folder):
            for figure in document["figures"]:
                figures += 1
                statuses[figure["status"]] += 1
                for finding in figure["findings"]:
                    if finding["severity"] in LOUD:
                        loud[finding["severity"]] += 1
                        codes[f"{finding['severity']} {finding['code']}"] += 1
                        if arguments.list:
                            show(document, figure, finding)
        rates = ", ".join(f"{loud[severity]} {severity}s ({1000 * loud[severity] / max(figures, 1):.1f})" for severity in LOUD)
        print(f"{folder}: {figures} figures; {rates} (to 1,000 figures)")
        print("  " + ", ".join(f"{code} {count}" for code, count in codes.most_common()))
        print("  " + ", ".join(f"{status} {count}" for status, count in statuses.most_common()))


if __name__ == "__main__":
    main()
