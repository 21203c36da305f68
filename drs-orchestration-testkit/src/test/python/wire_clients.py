#!/usr/bin/env python3
"""Drives a wire server with boto3 as it is, and fails where an answer is not what DRS would say.

Usage: wire_clients.py ENDPOINT

The server must have at least two source servers in 111122223333 / eu-west-1, its time manual, and
its page size 3 or less.
"""

import json
import sys
import urllib.request

import boto3
from botocore.config import Config

ENDPOINT = sys.argv[1]
ONCE = Config(retries={"max_attempts": 0})


def client(service, account="111122223333", **more):
    return boto3.client(
        service,
        endpoint_url=ENDPOINT,
        region_name="eu-west-1",
        aws_access_key_id=account,
        aws_secret_access_key="any",
        config=ONCE,
        **more,
    )


def control(method, what, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(f"{ENDPOINT}/_control/{what}", data=data, method=method)
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def equal(actual, expected):
    assert actual == expected, f"{actual!r} is not {expected!r}"


def refused(error, call, **arguments):
    try:
        call(**arguments)
    except error as refusal:
        return refusal.response
    raise AssertionError(f"{error} was not raised")


def listed(drs, operation, **arguments):
    pages = list(drs.get_paginator(operation).paginate(**arguments))
    return [item for page in pages for item in page["items"]], len(pages)


def main():
    drs = client("drs")
    servers, pages = listed(drs, "describe_source_servers")
    ids = [server["sourceServerID"] for server in servers]
    assert pages > 1 and len(set(ids)) == len(ids), (pages, ids)
    first, second = ids[:2]

    job = drs.start_recovery(
        sourceServers=[{"sourceServerID": first}, {"sourceServerID": second}],
        isDrill=True,
        tags={"attempt": "1"},
    )["job"]
    equal(job["status"], "PENDING")
    equal(job["initiatedBy"], "START_DRILL")
    conflict = refused(
        drs.exceptions.ConflictException,
        drs.start_recovery,
        sourceServers=[{"sourceServerID": first}],
    )
    equal(conflict["ResponseMetadata"]["HTTPStatusCode"], 409)
    invalid = refused(
        drs.exceptions.ValidationException,
        drs.describe_job_log_items,
        jobID="not-a-job-with-24-letter",
    )
    equal(invalid["fieldList"][0]["name"], "jobID")

    control("POST", "advance", {"seconds": 3600})
    [ended], _ = listed(drs, "describe_jobs", filters={"jobIDs": [job["jobID"]]})
    equal(ended["status"], "COMPLETED")
    equal({s["launchStatus"] for s in ended["participatingServers"]}, {"LAUNCHED"})
    log, pages = listed(drs, "describe_job_log_items", jobID=job["jobID"])
    assert pages > 1
    equal((log[0]["event"], log[-1]["event"]), ("JOB_START", "JOB_END"))

    arn = next(s["arn"] for s in servers if s["sourceServerID"] == first)
    drs.tag_resource(resourceArn=arn, tags={"a/b": "c d", "e": "f"})
    drs.untag_resource(resourceArn=arn, tagKeys=["e"])
    equal(drs.list_tags_for_resource(resourceArn=arn)["tags"]["a/b"], "c d")
    drs.update_launch_configuration(sourceServerID=first, copyTags=False)
    equal(drs.get_launch_configuration(sourceServerID=first)["copyTags"], False)

    instances, _ = listed(drs, "describe_recovery_instances")
    equal(len(instances), 2)
    drs.terminate_recovery_instances(
        recoveryInstanceIDs=[i["recoveryInstanceID"] for i in instances]
    )
    control("POST", "advance", {"seconds": 3600})
    equal(drs.describe_recovery_instances()["items"], [])

    role = client("sts").assume_role(
        RoleArn="arn:aws:iam::111122223333:role/recovery", RoleSessionName="test"
    )["Credentials"]
    assumed = client("drs", role["AccessKeyId"], aws_session_token=role["SessionToken"])
    equal(listed(assumed, "describe_source_servers")[0][0]["sourceServerID"], first)
    quotas = client("service-quotas").list_service_quotas(ServiceCode="drs")["Quotas"]
    assert len(quotas) >= 5, quotas

    control("POST", "faults", {"kind": "THROTTLED", "magnitude": "PT2S"})
    throttled = refused(drs.exceptions.ThrottlingException, drs.describe_jobs)
    equal(throttled["ResponseMetadata"]["HTTPHeaders"]["retry-after"], "2")
    control("DELETE", "faults")
    print("ok")


if __name__ == "__main__":
    main()
