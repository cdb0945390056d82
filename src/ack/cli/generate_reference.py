"""`ack-generate reference`: the API reference of some services, as Markdown."""

from __future__ import annotations

from pathlib import Path

import click
import yaml

from ack.cli.generate_input import CONTEXT, find, refusing, services_dir_option
from ack.generate import reference_pages
from ack.generate.check import crds
from ack.names import service_of_folder


@click.command(context_settings=CONTEXT)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--examples",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="A folder with <service>/<Kind>.yaml.  [default: no examples]",
)
@services_dir_option
def reference(folder: Path, examples: Path | None, services_dir: Path | None) -> None:
    """Writes the API reference to FOLDER: a page a service, and README.md that leads to them."""
    with refusing():
        pages = reference_of(find(services_dir, ()), examples)
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in pages.items():
            (folder / name).write_text(text, encoding="utf-8")
    click.echo(f"{folder}: {len(pages)} pages")


def reference_of(folders: list[Path], examples: Path | None) -> dict[str, str]:
    """File name -> text of all pages.

    Args:
        folders: of the services, as generated.
        examples: a folder with <service>/<Kind>.yaml.
    """
    pages, services = {}, {}
    for folder in folders:
        service = service_of_folder(folder.name)
        found = [crd for file in sorted((folder / "crds").glob("*.yaml")) for _, crd in crds(file.read_text("utf-8"))]
        kinds = {crd["spec"]["names"]["kind"]: crd for crd in found}
        files = {file.stem: file.read_text("utf-8") for file in (examples / service).glob("*.yaml")} if examples else {}
        pages[f"{service}.md"] = reference_pages.page(service, kinds, _by_kind(files))
        services[service] = list(kinds)
    pages["README.md"] = reference_pages.index(services)
    return pages


def _by_kind(files: dict[str, str]) -> dict[str, str]:
    """Kind -> example, of files that show one kind (the last object, where others come first)."""
    return {list(yaml.safe_load_all(text))[-1]["kind"]: text for text in files.values()}
