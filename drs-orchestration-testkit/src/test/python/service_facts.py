#!/usr/bin/env python3
"""Writes the facts of the DRS service model that the wire server is checked with.

Usage: service_facts.py > ../../main/resources/io/github/drsorchestration/testkit/wire/shape/drs.json

Takes names, methods, paths, status codes, members, types, bounds and errors from the service model
that botocore carries, and none of its prose.
"""

import gzip
import json
import os

import botocore

BOUNDS = ("min", "max", "pattern", "enum")


def model():
    folder = os.path.join(os.path.dirname(botocore.__file__), "data", "drs", "2020-02-26")
    with gzip.open(os.path.join(folder, "service-2.json.gz")) as file:
        return json.load(file)


def member(fact):
    location = fact.get("location")
    if location is None:
        return fact["shape"]
    return {"shape": fact["shape"], "in": location, "name": fact["locationName"]}


def shape(fact):
    facts = {"type": fact["type"]}
    facts.update({bound: fact[bound] for bound in BOUNDS if bound in fact})
    if fact["type"] == "structure":
        if fact.get("required"):
            facts["required"] = fact["required"]
        facts["members"] = {name: member(m) for name, m in fact["members"].items()}
    if fact["type"] == "list":
        facts["of"] = fact["member"]["shape"]
    if fact["type"] == "map":
        facts["of"] = fact["value"]["shape"]
    return facts


def operation(fact):
    facts = {
        "method": fact["http"]["method"],
        "path": fact["http"]["requestUri"],
        "status": fact["http"]["responseCode"],
        "input": fact["input"]["shape"],
        "errors": sorted(error["shape"] for error in fact.get("errors", [])),
    }
    if "output" in fact:
        facts["output"] = fact["output"]["shape"]
    return facts


def lines(facts):
    body = ",\n".join(
        "    " + json.dumps(name) + ": " + json.dumps(facts[name], sort_keys=True)
        for name in sorted(facts)
    )
    return "{\n" + body + "\n  }"


def main():
    service = model()
    operations = {name: operation(fact) for name, fact in service["operations"].items()}
    shapes = {name: shape(fact) for name, fact in service["shapes"].items()}
    print('{\n  "operations": %s,\n  "shapes": %s\n}' % (lines(operations), lines(shapes)))


if __name__ == "__main__":
    main()
