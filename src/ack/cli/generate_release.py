"""`ack-generate release`: builds all that a version is made of."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

import click

import ack
from ack.cli.generate_input import CONTEXT, PROGRAM, BadInput, Target, refusing, targets
from ack.generate.hook_actions import hook_actions
from ack.generate.pack import SUMS, checksums
from ack.generate.write_manifests import IMAGE, project_version
from ack.generate.write_release import Released, write_release

LOCK = PurePosixPath("deploy/image/requirements.txt")
EPOCH = "315532800"
"""The time of the files in the wheel: 1980, where a zip archive begins."""


@click.command(context_settings=CONTEXT)
@click.argument("services", nargs=-1, metavar="[SERVICE]...")
@click.option("--version", "asked", metavar="VERSION", help="Refuse unless this is the version of the project.")
@click.option("--image", default=IMAGE, show_default=True, help="The image of the controllers, without a tag.")
@click.option(
    "--output", type=click.Path(path_type=Path), default=Path("dist"), show_default=True, help="The release's folder."
)
def release(services: tuple[str, ...], asked: str | None, image: str, output: Path) -> None:
    """Builds all that a version is made of, of some services or of all, into a folder, with checksums.

    The wheel, packed charts (of each service, and one for several), manifests, CRDs, IAM policies, OLM bundles and a
    bill of materials. Two runs make the same bytes. It takes the files of a checkout, and refuses stale ones.
    """
    root = _checkout()
    version = _version(root, asked)
    if output.exists() and any(output.iterdir()) and not (output / SUMS).is_file():
        raise BadInput(f"{output} has other files than a release: give --output an empty or a new folder")
    chosen = targets(None, services)
    _refuse_stale(chosen)
    with refusing():
        lock = (root / LOCK).read_text("utf-8")
        files = write_release([_released(one) for one in chosen], version=version, image=image, lock=lock)
    files |= _wheel(root)
    files[PurePosixPath(SUMS)] = checksums(files).encode()
    with refusing():
        _replace(output, files)
    click.echo(f"{len(files)} files of version {version}, {len(chosen)} service(s), image {image}: {output}")


def _checkout() -> Path:
    root = Path(ack.__path__[0]).parents[1]
    if not (root / "pyproject.toml").is_file():
        raise BadInput(f"a release is built from a checkout of the project, but {root} is none: pip install -e it")
    return root


def _version(root: Path, asked: str | None) -> str:
    version: str = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    if asked and asked != version:
        raise BadInput(f"pyproject.toml says version {version}, not {asked}: change it, install, and run {PROGRAM}")
    if version != project_version():
        raise BadInput(f"pyproject.toml says version {version}, but {project_version()} is installed: install it again")
    return version


def _refuse_stale(chosen: Sequence[Target]) -> None:
    stale = [str(one.folder / change.path) for one in chosen for change in one.changes]
    if stale:
        more = f" and {len(stale) - 1} more" if len(stale) > 1 else ""
        raise BadInput(f"stale: {stale[0]}{more}: run `{PROGRAM}`, and commit the result")


def _released(one: Target) -> Released:
    # Not needed by the other commands, which need not wait for the runtime to be imported.
    from ack.cli.services import crd_texts, load_services

    (bundle,) = load_services([one.name])
    return Released(bundle.service, bundle.resources, crd_texts(one.name), hook_actions(one.folder))


def _wheel(root: Path) -> dict[PurePosixPath, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(  # noqa: S603 - our own arguments
            [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder],
            cwd=root,
            env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise BadInput(f"the wheel cannot be built: {done.stderr.strip().splitlines()[-1:]}")
        return {PurePosixPath(file.name): file.read_bytes() for file in Path(folder).glob("*.whl")}


def _replace(output: Path, files: dict[PurePosixPath, bytes]) -> None:
    """Puts the files in place of an earlier release; what is interrupted leaves the earlier one."""
    output.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(dir=output.parent, prefix=f".{output.name}."))
    try:
        for path, content in files.items():
            (made / path).parent.mkdir(parents=True, exist_ok=True)
            (made / path).write_bytes(content)
        made.chmod(0o755)
        if output.exists():
            shutil.rmtree(output)
        made.replace(output)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise
