"""The demo's story: create, look, change, repair, delete. A step that does not hold raises `NotHolding`."""

from __future__ import annotations

import asyncio
import json
import shlex
from contextlib import aclosing
from datetime import UTC, datetime
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from ack import paths
from ack.cli.demo.aws_view import AwsView, controllers, own
from ack.cli.demo.screen import Row, Screen
from ack.cli.demo.stage import REGION, SERVICES, NotHolding, Stage, until
from ack.cli.install import install_crds
from ack.cli.program import Failure
from ack.kube.errors import ApiError
from ack.kube.loading import load

MANIFESTS = ("ecr-repository.yaml", "s3-bucket.yaml")
REPOSITORY, BUCKET = "repository/my-ecr-repo", "bucket/my-bucket"
REPOSITORY_IN_AWS, BUCKET_IN_AWS = "encrypted-repo-managed-by-ack", "bucket-managed-by-ack"
TAKEN_TAG = "stage"
RESYNC_SECONDS = 2
"""The demo's controller looks at buckets again this often, so that nobody waits ten hours to see drift repaired."""

SYNC_SECONDS = 10
CHANGE_SECONDS = 10


async def play(screen: Screen, stage: Stage, *, keep: bool) -> None:
    """Plays the story.

    Args:
        screen: where it is told.
        stage: where it happens.
        keep: leave the objects where they are.

    Raises:
        NotHolding: a step does not hold.
    """
    try:
        await _start(screen, stage)
        aws = await asyncio.to_thread(
            AwsView, stage.cluster.aws.url, REGION, repository=REPOSITORY_IN_AWS, bucket=BUCKET_IN_AWS
        )
        await _create(screen, stage)
        await _compare(screen, stage, aws)
        await _change(screen, stage, aws)
        await _repair(screen, stage, aws)
        if not keep:
            await _delete(screen, stage, aws)
            await _stop(screen, stage)
    except (BotoCoreError, ClientError) as error:
        raise NotHolding(f"AWS, asked directly: {error}") from error
    except (ApiError, Failure) as error:
        raise NotHolding(f"Kubernetes: {error}") from error


async def _start(screen: Screen, stage: Stage) -> None:
    screen.step("A Kubernetes API and an AWS, both on this machine")
    with screen.waiting("starting both") as seen:
        await stage.start_servers()
        seen(f"Kubernetes at {stage.cluster.kube.url}, AWS at {stage.cluster.aws.url}")

    screen.step("The controllers of ECR and S3")
    services = [word for name in SERVICES for word in ("--service", name)]
    screen.command(shlex.join(["ackctl", "install", *services]))
    with screen.waiting("installing the CRDs") as seen:
        async with aclosing(install_crds(load(stage.kubeconfig), SERVICES)) as installed:
            names = [crd.name async for crd in installed]
        seen(f"{len(names)} CRDs: {', '.join(name.partition('.')[0] for name in names)}")
    arguments = [*services, "--allow-unsafe-aws-endpoint-urls"]
    arguments += ["--reconcile-resource-resync-seconds", f"Bucket={RESYNC_SECONDS}"]
    screen.command(shlex.join(["ack-controller", *arguments]))
    with screen.waiting("starting the controller") as seen:
        await stage.start_controller(*arguments)
        seen("the controller is ready")


async def _create(screen: Screen, stage: Stage) -> None:
    screen.step("A repository and a bucket, declared as Kubernetes objects")
    files = [word for file in MANIFESTS for word in ("-f", file)]
    screen.command(shlex.join(["kubectl", "apply", *files]))
    screen.note(await stage.kubectl("apply", *files))
    with screen.waiting("waiting until both are synced") as seen:
        await _synced(stage)
        seen("both are ACK.ResourceSynced")


async def _synced(stage: Stage) -> None:
    try:
        condition = "--for=condition=ACK.ResourceSynced"
        await stage.kubectl("wait", condition, f"--timeout={SYNC_SECONDS}s", REPOSITORY, BUCKET)
    except NotHolding as error:
        late = [text for obj in await stage.objects(REPOSITORY, BUCKET) if (text := _unsynced(obj))]
        if not late:
            raise
        raise NotHolding(f"not synced after {SYNC_SECONDS} s: {'; '.join(late)}") from error


def _unsynced(obj: dict[str, Any]) -> str:
    """What an object says of itself, in a line; "" if it is synced."""
    conditions = (obj.get("status") or {}).get("conditions") or []
    if any(c["type"] == "ACK.ResourceSynced" and c["status"] == "True" for c in conditions):
        return ""
    shown = [f"{c['type']}={c['status']} {c.get('message') or c.get('reason') or ''}".strip() for c in conditions]
    return f"{obj['kind']} {obj['metadata']['name']}: {', '.join(shown) or 'it has no conditions'}"


async def _compare(screen: Screen, stage: Stage, aws: AwsView) -> None:
    screen.step("Side by side")
    with screen.waiting("asking both") as seen:
        objects = await stage.objects(REPOSITORY, BUCKET)
        rows = _rows(objects[0], objects[1], await aws.repository(), await aws.bucket())
        screen.table("Kubernetes says", "AWS says", rows)
        if different := [row.label.strip() for row in rows if row.equal is False]:
            raise NotHolding(f"Kubernetes and AWS differ in: {', '.join(different)}")
        seen("they agree; only the controller's own tags are not in the objects")


def _rows(
    repository: dict[str, Any], bucket: dict[str, Any], aws_repository: dict[str, Any], aws_bucket: dict[str, Any]
) -> list[Row]:
    """What both sides say: Kubernetes the fields at these paths, AWS the members."""

    def row(label: str, obj: dict[str, Any], path: str, aws: Any) -> Row:
        said = paths.get(obj, path)
        if isinstance(aws, dict):
            said = {tag["key"]: tag["value"] for tag in said or ()}
        elif isinstance(aws, datetime):
            said, aws = _second(datetime.fromisoformat(said)) if said else None, _second(aws)
        return Row(label, _lines(said), _lines(aws), equal=said == aws)

    encryption = aws_repository["encryptionConfiguration"]["encryptionType"]
    return [
        row("Repository", repository, "spec.repositoryName", aws_repository["repositoryName"]),
        row("  encryption", repository, "spec.encryptionConfiguration.encryptionType", encryption),
        row("  created", repository, "status.createdAt", aws_repository["createdAt"]),
        row("  tags", repository, "spec.tags", own(aws_repository["tags"])),
        Row("", (), _lines(controllers(aws_repository["tags"]))),
        row("Bucket", bucket, "spec.name", aws_bucket["name"]),
        row("  versioning", bucket, "spec.versioning.status", aws_bucket["versioning"]),
        row("  tags", bucket, "spec.tagging.tagSet", own(aws_bucket["tags"])),
        Row("", (), _lines(controllers(aws_bucket["tags"]))),
    ]


def _second(when: datetime) -> str:
    return when.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")


def _lines(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [f"{key}={text}" for key, text in sorted(value.items())] or ["-"]
    return ["-" if value is None else str(value)]


async def _change(screen: Screen, stage: Stage, aws: AwsView) -> None:
    screen.step("Change a tag and scan-on-push in Kubernetes: AWS follows")
    patch = {
        "spec": {
            "tags": [{"key": "is-encrypted", "value": "always"}],
            "imageScanningConfiguration": {"scanOnPush": True},
        }
    }
    command = ["patch", REPOSITORY, "--type=merge", "-p", json.dumps(patch)]
    screen.command(shlex.join(["kubectl", *command]))
    before = await _scan_and_tags(aws)
    now = before
    with screen.waiting("waiting for AWS") as seen:
        await stage.kubectl(*command)

        async def changed() -> bool:
            nonlocal now
            now = await _scan_and_tags(aws)
            return now == (True, {"is-encrypted": "always"})

        await until(changed, CHANGE_SECONDS, lambda: f"AWS did not follow: {_told(*now)}")
        seen(f"AWS had {_told(*before)}; it has {_told(*now)}")


async def _scan_and_tags(aws: AwsView) -> tuple[bool, dict[str, str]]:
    repository = await aws.repository()
    return bool(repository["imageScanningConfiguration"]["scanOnPush"]), own(repository["tags"])


def _told(scan: bool, tags: dict[str, str]) -> str:
    return f"scanOnPush={str(scan).lower()}, {', '.join(_lines(tags))}"


async def _repair(screen: Screen, stage: Stage, aws: AwsView) -> None:
    screen.step("Delete a bucket tag in AWS, behind the controller's back: it is repaired")
    before = own((await aws.bucket())["tags"])
    with screen.waiting("deleting it") as seen:
        await aws.take_bucket_tag(TAKEN_TAG)
        now = own((await aws.bucket())["tags"])
        if TAKEN_TAG in now:
            raise NotHolding(f"AWS still has the tag {TAKEN_TAG}")
        seen(f"AWS had {', '.join(_lines(before))}; it has {', '.join(_lines(now))}")
    with screen.waiting(f"waiting for the controller, which looks every {RESYNC_SECONDS} s") as seen:

        async def repaired() -> bool:
            nonlocal now
            now = own((await aws.bucket())["tags"])
            return now == before

        await until(repaired, CHANGE_SECONDS, lambda: f"not repaired: AWS has {', '.join(_lines(now))}")
        seen(f"the controller put it back: {', '.join(_lines(now))}")
    with screen.waiting("waiting for the Event") as seen:
        message = await until(lambda: _drift_event(stage), CHANGE_SECONDS, lambda: "no Event tells of the repair")
        seen(f"Event: {message}")


async def _drift_event(stage: Stage) -> str:
    events = json.loads(await stage.kubectl("get", "events", "--field-selector=reason=DriftRepaired", "-o", "json"))
    found = (event for event in events["items"] if event["involvedObject"]["kind"] == "Bucket")
    return next((event["message"] for event in found), "")


async def _delete(screen: Screen, stage: Stage, aws: AwsView) -> None:
    screen.step("Delete the objects: AWS is empty")
    screen.command(shlex.join(["kubectl", "delete", REPOSITORY, BUCKET]))
    with screen.waiting("waiting until they are gone") as seen:
        await stage.kubectl("delete", REPOSITORY, BUCKET, f"--timeout={SYNC_SECONDS}s")
        repositories, buckets = await aws.names()
        if repositories or buckets:
            raise NotHolding(f"the objects are gone, but AWS still has {', '.join(repositories + buckets)}")
        seen("both are gone, and AWS has 0 repositories and 0 buckets")


async def _stop(screen: Screen, stage: Stage) -> None:
    with screen.waiting("stopping the controller") as seen:
        await stage.stop_controller()
        seen("the controller has stopped by SIGTERM, its work done")
