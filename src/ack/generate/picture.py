"""From a service's model and configuration to the picture of it that all writers write from."""

from __future__ import annotations

from ack.api.resource import Service
from ack.generate import declare, roles
from ack.generate.check_told import check_kind, check_names, check_twins
from ack.generate.classes import Classes
from ack.generate.config import ConfigError, ServiceConfig
from ack.generate.inference import Suggestion, suggest
from ack.generate.resource_model import Kind, ServicePicture
from ack.generate.shapes import ShapeBook
from ack.generate.subject import Subject
from ack.model import ServiceModel


def draw(name: str, model: ServiceModel, config: ServiceConfig, *, strict: bool = True) -> ServicePicture:
    """The picture of a service.

    Args:
        name: the controller's name: folder, chart and API group are called after it.
        model: the AWS model.
        config: `service.yaml`.
        strict: whether a kind must get a declaration, and every line of the configuration do something; else it says
            why a declaration cannot be made.

    Raises:
        ConfigError: what is needed can be neither inferred nor is it told.
        UnknownServiceError: `service.yaml` names an operation that the model lacks.
    """
    told = config
    group = f"{name}.services.k8s.aws"
    suggestion = suggest(model, config, group) if config.inference == "full" else Suggestion(config, {})
    config = suggestion.config
    for operation in (*config.operations, *config.iam):
        model.operation(operation)
    assigned = roles.assign(model.operations, config.operations, config.kinds)
    book = ShapeBook(model, config.ignore, config.empty_shapes)
    if strict:
        check_names(told, model, assigned)
    found = roles.kinds(assigned, ignore=config.ignore.kinds, only=config.only)
    others = frozenset(resource for resource, its in assigned.items() if roles.Role.CREATE in its)
    subjects = [Subject(book, config, each, group, others) for each in found]
    subjects.sort(key=lambda subject: subject.kind)
    check_twins(subjects)
    kinds: list[tuple[Subject, Kind]] = [(subject, declare.kind(subject)) for subject in subjects]
    classes = Classes(book.nested)
    service = _service(name, model, config)
    undeclared: dict[str, str] = {}
    for subject, kind in kinds:
        try:
            declare.declare(subject, kind, service, classes)
            if strict:
                check_kind(subject, kind, book.nested, told.kind(subject.roles.name))
        except ConfigError as error:
            if strict:
                raise
            undeclared[kind.name] = str(error)
    return ServicePicture(
        service=service,
        full_name=model.full_name,
        shapes=book.nested,
        kinds=[kind for _, kind in kinds],
        undeclared=undeclared,
        rules=suggestion.rules,
    )


def _service(name: str, model: ServiceModel, config: ServiceConfig) -> Service:
    prefix = config.iam_prefix or model.signing_name
    methods = {name: each.http_method for name, each in model.operations.items()} if config.iam_by_method else {}
    actions = {
        operation: tuple(
            each if ":" in each else f"{prefix}:{each}" for each in ([told] if isinstance(told, str) else told)
        )
        for operation, told in sorted((methods | config.iam).items())
    }
    return Service(name=name, sdk=model.name, service_id=model.service_id, iam_prefix=prefix, iam_actions=actions)
