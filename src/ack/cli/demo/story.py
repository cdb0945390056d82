"""The demo's story: create, look, change, repair, delete. Each step says what was seen; one that does not hold ends it."""

from __future__ import annotations

import asyncio
import json
import signal
from importlib import resources
from typing import Any

from ack.aws.errors import AwsError
from ack.cli import services
from ack.cli.demo.screen import Screen
from ack.cli.demo.stage import REGION, SERVICES, NotHolding, Stage, stage, until
from ack.local.kubectl import ToolError, kubectl

REPOSITORY = "encrypted-repo-managed-by-ack"
BUCKET = "bucket-managed-by-ack"
SYNCED = "condition=ACK.ResourceSynced"


async def run(*, keep: bool) -> int:
    """Plays the story.

    Args:
        keep: leave everything running afterwards, until interrupted.

    Returns:
        the exit status: 0 if every step held.
    """
    screen = Screen()
    play = asyncio.ensure_future(_play(screen, keep=keep))
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, play.cancel)
    try:
        await play
    except (NotHolding, ToolError, AwsError) as error:
        screen.failed(str(error))
        return 1
    except asyncio.CancelledError:
        screen.text("\nstopped; nothing is left running")
        return 0 if keep else 130
    return 0


async def _play(screen: Screen, *, keep: bool) -> None:
    screen.title("AWS Controllers for Kubernetes: the announcement's walk-through, on this machine")
    screen.step("Start a Kubernetes API and an AWS")
    kubectl()
    async with stage() as here:
        screen.seen(f"Kubernetes at {here.cluster.kube.url}, AWS at {here.cluster.aws.url}")
        await _install(screen, here)
        await _create(screen, here)
        await _compare(screen, here)
        await _change(screen, here)
        await _repair(screen, here)
        if keep:
            await _keep(screen, here)
        await _delete(screen, here)
        screen.title(f"\nAll of it held, in {screen.seconds:.1f} s.")


async def _install(screen: Screen, here: Stage) -> None:
    screen.step("Install the CRDs and start the controllers of ECR and S3")
    crds = services.crds(SERVICES)
    screen.command(["kubectl", "apply", "--server-side", "-f", "crds/"])
    manifests = "---\n".join(text.decode() for text in crds.values())
    await asyncio.gather(
        here.kubectl("apply", "--server-side", "-f", "-", stdin=manifests),
        here.start_controller(),
    )
    screen.seen(f"{len(crds)} CRDs installed, the controller is ready")


async def _create(screen: Screen, here: Stage) -> None:
    screen.step("Apply an ECR repository and an S3 bucket")
    files = ("ecr-repository.yaml", "s3-bucket.yaml")
    texts = [(resources.files("ack.cli.demo") / file).read_text() for file in files]
    screen.command(["kubectl", "apply", *(f"-f {file}" for file in files)])
    await here.kubectl("apply", "-f", "-", stdin="---\n".join(texts))
    for kind, name in (("repository", "my-ecr-repo"), ("bucket", "my-bucket")):
        await _synced(here, kind, name)
        screen.seen(f"{kind}/{name} is {SYNCED.partition('=')[2]}")


async def _synced(here: Stage, kind: str, name: str) -> None:
    try:
        await here.kubectl("wait", f"{kind}/{name}", f"--for={SYNCED}", "--timeout=10s")
    except NotHolding:
        conditions = (await here.get(kind, name)).get("status", {}).get("conditions")
        shown = json.dumps(conditions, indent=2) if conditions else "it has no conditions at all"
        raise NotHolding(f"{kind}/{name} is not synced after 10 s; its conditions:\n{shown}") from None


async def _compare(screen: Screen, here: Stage) -> None:
    screen.step("The same, as Kubernetes and as AWS tell it")
    repository, bucket = await asyncio.gather(here.get("repository", "my-ecr-repo"), here.get("bucket", "my-bucket"))
    described = await _repository(here)
    versioning = await here.aws("s3", "GetBucketVersioning", Bucket=BUCKET)
    rows = [
        ("repository", repository["spec"]["repositoryName"], described["repositoryName"]),
        ("  ARN", repository["status"]["ackResourceMetadata"]["arn"], described["repositoryArn"]),
        ("  encryption", _encryption(repository["spec"]), _encryption(described)),
        ("  tags", _tags(repository["spec"]["tags"], "key"), _tags(await _repository_tags(here), "Key")),
        ("bucket", bucket["spec"]["name"], BUCKET if await _has_bucket(here) else "-"),
        ("  versioning", bucket["spec"]["versioning"]["status"], versioning.get("Status", "-")),
        ("  tags", _tags(bucket["spec"]["tagging"]["tagSet"], "key"), _tags(await _bucket_tags(here), "Key")),
    ]
    screen.table(("", "Kubernetes", "AWS"), rows)
    different = [name.strip() for name, ours, theirs in rows if ours != theirs]
    if different:
        raise NotHolding(f"Kubernetes and AWS differ at: {', '.join(different)}")
    screen.seen("they agree; the controller's own tags (services.k8s.aws/...) are in AWS only")


async def _change(screen: Screen, here: Stage) -> None:
    screen.step("Change a tag and scan-on-push")
    patch = {
        "spec": {
            "imageScanningConfiguration": {"scanOnPush": True},
            "tags": [{"key": "is-encrypted", "value": "always"}],
        }
    }
    screen.command(["kubectl", "patch", "repository", "my-ecr-repo", "--type=merge", "-p", f"'{json.dumps(patch)}'"])
    await here.kubectl("patch", "repository", "my-ecr-repo", "--type=merge", "-p", json.dumps(patch))

    async def changed() -> bool:
        scan = (await _repository(here)).get("imageScanningConfiguration", {}).get("scanOnPush")
        return bool(scan) and _tags(await _repository_tags(here), "Key") == "is-encrypted=always"

    await until(changed, "AWS scans on push and has the new tag", seconds=10)
    screen.seen("AWS has scanOnPush=true and the tag is-encrypted=always")


async def _repair(screen: Screen, here: Stage) -> None:
    screen.step("Delete the bucket's tags behind the controller's back")
    screen.command(["aws", "s3api", "delete-bucket-tagging", "--bucket", BUCKET])
    await here.aws("s3", "DeleteBucketTagging", Bucket=BUCKET)

    async def repaired() -> bool:
        return _tags(await _bucket_tags(here), "Key") == "team=platform"

    await until(repaired, "the controller puts the tags back", seconds=10)
    screen.seen("the controller noticed and put them back: team=platform")

    async def told() -> bool:
        return bool(await _drift_event(here))

    await until(told, "an Event tells of the repair", seconds=5)
    screen.seen(f"kubectl describe tells of it: {await _drift_event(here)}")


async def _drift_event(here: Stage) -> str:
    events = json.loads(await here.kubectl("get", "events", "--field-selector=reason=DriftRepaired", "-o", "json"))
    return next((event["message"] for event in events["items"] if event["involvedObject"]["kind"] == "Bucket"), "")


async def _delete(screen: Screen, here: Stage) -> None:
    screen.step("Delete both objects")
    screen.command(["kubectl", "delete", "repository/my-ecr-repo", "bucket/my-bucket"])
    await here.kubectl("delete", "repository/my-ecr-repo", "bucket/my-bucket", "--timeout=10s")
    repositories = (await here.aws("ecr", "DescribeRepositories"))["repositories"]
    buckets = (await here.aws("s3", "ListBuckets"))["Buckets"]
    if repositories or buckets:
        raise NotHolding(f"AWS still has {len(repositories)} repositories and {len(buckets)} buckets")
    screen.seen("the objects are gone, and AWS has 0 repositories and 0 buckets")


async def _keep(screen: Screen, here: Stage) -> None:
    screen.step("Everything stays, until you press Ctrl-C")
    screen.text(
        f"  export KUBECONFIG={here.kubeconfig}\n"
        f"  export AWS_ENDPOINT_URL={here.cluster.aws.url} AWS_REGION={REGION}\n"
        "  export AWS_ACCESS_KEY_ID=testing AWS_SECRET_ACCESS_KEY=testing\n"
        f"  {kubectl()} get repositories,buckets\n"
        "  aws ecr describe-repositories\n"
        f"  tail -f {here.log}"
    )
    await asyncio.Event().wait()


# --- AWS, as it tells itself ---


async def _repository(here: Stage) -> dict[str, Any]:
    found: dict[str, Any] = (await here.aws("ecr", "DescribeRepositories", repositoryNames=[REPOSITORY]))[
        "repositories"
    ][0]
    return found


async def _repository_tags(here: Stage) -> list[dict[str, str]]:
    arn = (await _repository(here))["repositoryArn"]
    tags: list[dict[str, str]] = (await here.aws("ecr", "ListTagsForResource", resourceArn=arn))["tags"]
    return tags


async def _bucket_tags(here: Stage) -> list[dict[str, str]]:
    try:
        tags: list[dict[str, str]] = (await here.aws("s3", "GetBucketTagging", Bucket=BUCKET))["TagSet"]
    except AwsError as error:
        if error.code == "NoSuchTagSet":
            return []
        raise
    return tags


async def _has_bucket(here: Stage) -> bool:
    return any(bucket["Name"] == BUCKET for bucket in (await here.aws("s3", "ListBuckets"))["Buckets"])


def _encryption(value: dict[str, Any]) -> str:
    return str(value["encryptionConfiguration"]["encryptionType"])


def _tags(tags: list[dict[str, str]], key: str) -> str:
    value = "value" if key == "key" else "Value"
    own = {tag[key]: tag[value] for tag in tags if not tag[key].startswith("services.k8s.aws/")}
    return ", ".join(f"{k}={v}" for k, v in sorted(own.items())) or "-"
