"""Which members are fields, on which side, of which type."""

from __future__ import annotations

import pytest

from ack.api.resource import SecretExport, SecretOutput, Token, When
from ack.generate.config import ConfigError
from ack.generate.resource_model import Type
from tests.unit.generate.small_model import kind, picture, small_model

READ = ("ThingId*", "Thing:Thing")
THING = "ThingId ThingArn Name Size:Integer State CreatedAt:Time"


def test_inputs_are_spec_and_what_is_left_of_the_output_is_status() -> None:
    made = kind(
        small_model(
            {
                "CreateThing": ("Name* Size:Integer", "Thing:Thing"),
                "DescribeThing": READ,
                "DeleteThing": ("ThingId*", ""),
            },
            {"Thing": THING},
        )
    )
    assert list(made.spec) == ["name", "size"]
    assert list(made.status) == ["createdAt", "state", "thingID"]
    assert made.spec["name"].required
    assert not made.spec["size"].required
    assert (made.plural, made.name) == ("things", "Thing")


def test_a_describe_adds_nothing() -> None:
    made = kind(
        small_model(
            {"CreateThing": ("Name*", "Thing:Little"), "DescribeThing": READ}, {"Thing": THING, "Little": "State"}
        )
    )
    assert list(made.status) == ["state"]


def test_the_structure_called_after_the_kind_is_the_result() -> None:
    made = kind(small_model({"CreateThing": ("Name*", "Account Thing:Thing"), "DescribeThing": READ}, {"Thing": THING}))
    assert "account" not in made.status
    told = kind(
        small_model({"CreateThing": ("Name*", "Account Thing:Thing"), "DescribeThing": READ}, {"Thing": THING}),
        'operations: {CreateThing: {result: ""}}',
    )
    assert list(told.status) == ["account", "thing"]


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        ("String", Type("string")),
        ("Boolean", Type("boolean")),
        ("Integer", Type("integer")),
        ("Long", Type("integer")),
        ("Double", Type("number")),
        ("Time", Type("timestamp")),
        ("Blob", Type("blob")),
        ("Strings", Type("list", Type("string"))),
        ("StringMap", Type("map", Type("string"))),
        ("Tags", Type("list", Type("object", shape="Tag"))),
    ],
)
def test_types(shape: str, expected: Type) -> None:
    made = kind(small_model({"CreateThing": (f"Name* X:{shape}", ""), "DescribeThing": ("Name*", "")}))
    assert made.spec["x"].type == expected


def test_renames_hold_in_all_operations_or_in_one() -> None:
    model = small_model({"CreateThing": ("ThingName*", "ThingName State"), "GetThing": ("ThingName*", "State")})
    everywhere = kind(model, "kinds: {Thing: {rename: {ThingName: Name}}}")
    assert (list(everywhere.spec), list(everywhere.status)) == (["name"], ["state"])
    assert everywhere.resource is not None
    assert everywhere.resource.read.inputs == {"ThingName": "spec.name"}
    assert "renamed by kinds.Thing.rename" in everywhere.spec["name"].origin
    other = kind(model, "kinds: {Thing: {rename: {GetThing.ThingName: Name}, fields: {thingName: {key: true}}}}")
    assert list(other.spec) == ["thingName"]


SHARED = {
    "CreateThing": ("Name* Key:KeyConfig", ""),
    "DescribeThing": ("Name*", ""),
    "CreateOther": ("Name* Key:KeyConfig", ""),
    "DescribeOther": ("Name*", ""),
}
KEY = {"KeyConfig": "KeyArn Mode Password:Secret"}


def test_nested_structures_are_shared_by_kinds() -> None:
    made = picture(
        small_model(SHARED, KEY),
        "kinds: {Thing: {fields: {key.keyARN: {ref: kms.Key}, key.password: {secret: true},"
        " key.extra: {type: '[string]'}}}}",
    )
    fields = made.shapes["KeyConfig"].fields
    assert fields["keyRef"].type == Type("reference")
    assert fields["password"].type == Type("secret")
    assert fields["extra"].type == Type("list", Type("string"))
    for each in made.kinds:
        assert each.resource is not None
        (reference,) = each.resource.references
        assert (reference.field, reference.ref, reference.kind) == ("spec.key.keyARN", "spec.key.keyRef", "Key")
        assert reference.group == "kms.services.k8s.aws"


def test_a_secret_of_every_form_is_sent_and_not_read() -> None:
    made = kind(
        small_model(
            {
                "CreateThing": ("Name* Token:Secret Cert:Blob Words:Strings Vars:StringMap", ""),
                "UpdateThing": ("Name* Token:Secret Words:Strings", ""),
                "DescribeThing": ("Name*", "Name Token:Secret Words:Strings Vars:StringMap"),
            }
        ),
        "kinds: {Thing: {fields: {token: {secret: true}, cert: {secret: true}, words: {secret: true},"
        " vars: {secret: true}}}}",
    )
    assert made.spec["words"].type == Type("list", Type("secret"))
    assert made.spec["vars"].type == Type("map", Type("secret"))
    assert made.resource is not None
    sent = {"Token": "spec.token", "Cert": "spec.cert", "Words": "spec.words", "Vars": "spec.vars"}
    assert made.resource.create.inputs == {"Name": "spec.name", **sent}
    assert made.resource.updates[0].fields == ("spec.token", "spec.words")
    assert made.resource.read.outputs == {"Name": "spec.name"}


EXPORTS = """
kinds:
  Thing:
    fields: {copyTo: {type: blob, secret: true, compare: ignored}}
    secret_export:
      {field: %s, type: kubernetes.io/tls, keys: [a, b], version: status.serial, when: {status.state: [DONE]}}
"""


def test_what_is_told_at_any_time_goes_to_a_secret() -> None:
    model = {"CreateThing": ("Name*", "Thing:Out"), "DescribeThing": ("Name*", "Thing:Out")}
    made = kind(small_model(model, {"Out": "Name Serial State"}), EXPORTS % "copyTo")
    assert made.resource is not None
    when = (When(path="status.state", values=("DONE",)),)
    assert made.resource.secret_export == SecretExport(
        field="spec.copyTo", type="kubernetes.io/tls", keys=("a", "b"), version="status.serial", when=when
    )
    with pytest.raises(ConfigError, match=r"secret_export\.field: 'name' is no field of the spec with `secret: true`"):
        kind(small_model(model, {"Out": "Name Serial State"}), EXPORTS % "name")


def test_a_value_that_is_told_once_goes_to_a_secret() -> None:
    made = kind(
        small_model(
            {
                "CreateThing": ("Name*", "Thing:ThingOut"),
                "DescribeThing": ("Name*", "Thing:ThingOut"),
                "UpdateThing": ("Name* Token:Secret", ""),
            },
            {"ThingOut": "Name Token:Secret State"},
        ),
        "kinds: {Thing: {fields: {token: {from: CreateThing.Thing.Token, secret: output}}}}",
    )
    field = made.spec["token"]
    assert (field.type, field.immutable, field.required) == (Type("secret"), True, False)
    assert "token" not in made.status
    assert "state" in made.status
    assert made.resource is not None
    assert made.resource.secret_outputs == (SecretOutput(field="spec.token", member="Thing.Token"),)
    # It says where to: it is nothing that AWS could be told.
    assert made.resource.updates == ()
    assert "Token" not in made.resource.create.outputs


def test_what_deletes_the_resource_is_no_fields_own_operation() -> None:
    """A field that only the update takes: its absence must not become a DeleteThing."""
    operations = {
        "CreateThing": ("Name*", "Name State"),
        "UpdateThing": ("Name* State", ""),
        "DescribeThing": ("Name*", "Name State"),
        "DeleteThing": ("Name*", ""),
    }
    made = kind(small_model(operations), "kinds: {Thing: {fields: {state: {from: UpdateThing.State}}}}")
    assert made.resource is not None
    assert made.resource.parts == ()
    assert [(update.operation, update.fields) for update in made.resource.updates] == [("UpdateThing", ("spec.state",))]
    assert made.resource.read.outputs["State"] == "spec.state"


def test_updates_carry_no_token_of_the_object() -> None:
    made = kind(
        small_model(
            {
                "CreateThing": ("Name* Tok? Size", ""),
                "UpdateThing": ("Name* Tok? Size", ""),
                "GetThing": ("Name*", "Size"),
            }
        ),
        "kinds: {Thing: {idempotency_token: false}}",
    )
    assert made.resource is not None
    assert made.resource.create.inputs["Tok"] == Token()
    assert made.resource.updates[0].inputs == {"Name": "spec.name", "Size": "spec.size"}


def test_a_reference_stands_for_a_required_field() -> None:
    made = kind(
        small_model({"CreateThing": ("Name* RoleArn* SubnetIds*:Strings", ""), "DescribeThing": ("Name*", "")}),
        "kinds: {Thing: {fields: {roleARN: {ref: iam.Role}, subnetIDs: {ref: 'ec2.Subnet:status.subnetID'}}}}",
    )
    assert [field.json for field in made.spec.values() if field.required] == ["name"]
    assert made.spec["subnetRefs"].type == Type("list", Type("reference"))
    assert made.resource is not None
    role, subnets = made.resource.references
    assert (role.required, role.many, role.path) == (True, False, "status.ackResourceMetadata.arn")
    assert (subnets.required, subnets.many, subnets.path, subnets.plural) == (True, True, "status.subnetID", "subnets")


def test_fields_that_are_told() -> None:
    made = kind(
        small_model(
            {
                "CreateThing": ("Name*", ""),
                "DescribeThing": ("Name*", "Thing:Thing"),
                "PutThingPolicy": ("Name* PolicyText", ""),
                "GetThingPolicy": ("Name*", "PolicyText"),
            },
            {"Thing": THING},
        ),
        """
        kinds:
          Thing:
            fields:
              policy: {from: PutThingPolicy.PolicyText}
              state: {from: DescribeThing.Thing.State, read_only: true}
              rules: {list_of: Tag}
              more: {map_of: Tag}
              note: {type: string}
        """,
    )
    assert list(made.spec) == ["more", "name", "note", "policy", "rules"]
    assert list(made.status) == ["state"]


def test_attributes_are_unpacked() -> None:
    made = kind(
        small_model(
            {
                "CreateThing": ("Name* Attributes:StringMap", "ThingArn"),
                "GetThingAttributes": ("ThingArn*", "Attributes:StringMap"),
            }
        ),
        """
        kinds:
          Thing:
            attributes: [DelaySeconds, KmsMasterKeyId, Owner]
            fields: {owner: {read_only: true}}
        """,
    )
    assert (list(made.spec), list(made.status)) == (["delaySeconds", "kmsMasterKeyID", "name"], ["owner"])
    assert made.spec["kmsMasterKeyID"].member == "KmsMasterKeyId"


def test_what_kubernetes_cannot_hold_is_left_out() -> None:
    made = kind(
        small_model(
            {"CreateThing": ("Name* Any:Document Nothing:Nothing Tree:Tree", ""), "DescribeThing": ("Name*", "")},
            {
                "Document": {"type": "structure", "members": {}, "document": True},
                "Nothing": "",
                "Tree": "Value Child:Tree",
            },
        )
    )
    assert list(made.spec) == ["name", "tree"]


def test_empty_shapes_are_maps_where_told() -> None:
    model = small_model({"CreateThing": ("Name* Nothing:Nothing", ""), "DescribeThing": ("Name*", "")}, {"Nothing": ""})
    assert kind(model, "empty_shapes: [Nothing]").spec["nothing"].type == Type("map", Type("string"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("kinds: {Thing: {fields: {nam: {immutable: true}}}}", "no field 'nam'; did you mean 'name'?"),
        (
            "kinds: {Thing: {fields: {key.nothing: {secret: true}}}}",
            "kinds.Thing.fields.key.nothing: there is no field",
        ),
        ("kinds: {Thing: {fields: {x: {from: CreateThing.Nope}}}}", "CreateThing has no such member"),
        ("kinds: {Thing: {fields: {x: {from: CreateThing.Nope, secret: output}}}}", "CreateThing has no such member"),
        (
            "kinds: {Thing: {fields: {x: {from: DescribeThing.Things, secret: output}}}}",
            "only what CreateThing answers can be written to a Secret",
        ),
        ("kinds: {Thing: {fields: {x: {type: text}}}}", "'text' is no type"),
        ("kinds: {Thing: {fields: {x: {list_of: KeyConfg}}}}", "no shape 'KeyConfg'; did you mean 'KeyConfig'?"),
        ("ignore: {fields: [CreateThingInput.Nope]}", "CreateThingInput has no member 'Nope'"),
        ("ignore: {fields: [KeyConfg.KeyArn]}", "did you mean 'KeyConfig'?"),
        ("ignore: {fields: [KeyConfig]}", "names a shape, not a member"),
        ("operations: {CreateThing: {inputs: {Nope: {value: 1}}}}", "has no member 'Nope'"),
        ("operations: {CreateThing: {inputs: {Name: {value: 1, field: spec.name}}}}", "give exactly one of"),
        ("operations: {CreateThing: {result: Nope}}", "has no member 'Nope'"),
        ("kinds: {Thing: {read: {match: [nope]}, fields: {zone: {type: string}}}}", "no field 'nope'"),
    ],
)
def test_what_is_not_there_is_told(text: str, message: str) -> None:
    operations = {**SHARED, "DescribeThing": ("Name", "Things:Keys")}
    shapes = {**KEY, "Keys": {"type": "list", "member": {"shape": "KeyConfig"}}}
    if "match" in text:
        operations["DescribeThings"] = operations.pop("DescribeThing")
    with pytest.raises(ConfigError, match=message.replace("?", r"\?").replace("[", r"\[")):
        picture(small_model(operations, shapes), text)


def test_ignored_members_and_shapes_are_left_out_everywhere() -> None:
    made = picture(small_model(SHARED, KEY), "ignore: {fields: [KeyConfig.Mode, CreateOtherInput.Key]}")
    other, thing = made.kinds
    assert (list(other.spec), list(thing.spec)) == (["name"], ["key", "name"])
    assert list(made.shapes["KeyConfig"].fields) == ["keyARN", "password"]
    gone = picture(small_model(SHARED, KEY), "ignore: {shapes: [KeyConfig]}")
    assert [list(each.spec) for each in gone.kinds] == [["name"], ["name"]]
