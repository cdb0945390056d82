"""S3 buckets as AWS documents them, where moto does not go.

Moto routes a request by its sub-resource, and one that it does not know falls through to the bucket itself: deleting a
bucket's metrics configuration deletes the bucket. So what is not known is answered here, never passed on. Added:

- the sub-resources that moto lacks (`s3_parts`);
- AWS's defaults of a new bucket: encryption, ownership, the public access block;
- checks: every document against the model (MalformedXML), policies, names, canned ACLs, the bucket's region.

https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html
"""

from __future__ import annotations

import uuid
from typing import Any
from xml.parsers.expat import ExpatError

import botocore.session
from botocore.model import OperationModel, ServiceModel
from botocore.parsers import ResponseParserError
from moto.core.parse import RestXMLParser
from moto.core.responses import ActionResult, EmptyResult
from moto.s3 import urls
from moto.s3.exceptions import MalformedXML
from moto.s3.models import S3Backend, s3_backends
from moto.s3.responses import S3Response

from ack.local.moto_ext import patch
from ack.local.moto_ext.constraints import violations
from ack.local.moto_ext.s3_parts import LISTS, PARTS, ListPart, Part
from ack.local.moto_ext.s3_rules import S3Error, check_policy, is_bucket_name

_CANNED_ACLS = ("private", "public-read", "public-read-write", "authenticated-read", "log-delivery-write")
_DEFAULT_ENCRYPTION = {
    "Rule": {"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}, "BucketKeyEnabled": "false"}
}
_DEFAULT_OWNERSHIP: Any = "BucketOwnerEnforced"
_DEFAULT_BLOCK = dict.fromkeys(
    ("BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"), "true"
)


def install() -> None:
    """Make moto serve this S3."""
    handlers = {
        "{0}/$": BucketResponse.bucket_dispatch,
        "{0}/(?P<key_or_bucket_name>[^/]+)$": BucketResponse.ambiguous_dispatch,
        "{0}/(?P<key_or_bucket_name>[^/]+)/$": BucketResponse.ambiguous_dispatch,
    }
    patch.replace(s3_backends, BucketBackend, urls, handlers)


class BucketBackend(S3Backend):
    """One account's buckets."""

    SERVICE_NAMESPACE = "s3"
    _url_module = urls

    def __init__(self, region_name: str, account_id: str) -> None:
        super().__init__(region_name, account_id)
        self.documents: dict[str, dict[str, Any]] = {}

    def create_bucket(self, bucket_name: str, region_name: str, bucket_namespace: str | None = None) -> Any:
        """See moto; with AWS's rules for names, and its defaults."""
        if not is_bucket_name(bucket_name):
            raise S3Error("InvalidBucketName", "The specified bucket is not valid.")
        bucket = super().create_bucket(bucket_name, region_name, bucket_namespace=bucket_namespace)
        self.documents[bucket_name] = {}
        bucket.encryption = _DEFAULT_ENCRYPTION
        self.put_bucket_ownership_controls(bucket_name, _DEFAULT_OWNERSHIP)
        self.put_public_access_block(bucket_name, _DEFAULT_BLOCK)
        return bucket

    def delete_bucket(self, bucket_name: str) -> Any:
        """See moto; the added documents go with the bucket."""
        deleted = super().delete_bucket(bucket_name)
        if deleted is not None:
            self.documents.pop(bucket_name, None)
        return deleted

    def delete_bucket_encryption(self, bucket_name: str) -> None:
        """A bucket is never unencrypted: back to S3's own keys."""
        self.get_bucket(bucket_name).encryption = _DEFAULT_ENCRYPTION

    def put_bucket_policy(self, bucket_name: str, policy: bytes) -> None:
        """See moto; checked."""
        self.get_bucket(bucket_name)
        check_policy(bucket_name, policy)
        super().put_bucket_policy(bucket_name, policy)


class BucketResponse(S3Response):
    """The operations on buckets on the wire."""

    def serialized(self, action_result: ActionResult) -> Any:
        """See moto; with the status and headers of our errors."""
        status, headers, body = super().serialized(action_result)
        error = action_result.result
        if isinstance(error, S3Error):
            headers.update(error.headers)
            return error.status, headers, body
        return status, headers, body

    @property
    def _own(self) -> BucketBackend:
        backend = self.backend
        assert isinstance(backend, BucketBackend)
        return backend

    def _stored(self) -> dict[str, Any]:
        """The bucket's documents by sub-resource."""
        self._own.get_bucket(self.bucket_name)
        return self._own.documents.setdefault(self.bucket_name, {})

    def head_bucket(self) -> Any:
        """See moto; in the bucket's region only."""
        bucket = self.backend.buckets.get(self.bucket_name)
        if bucket is not None and bucket.region_name != self.region:
            return 301, {"x-amz-bucket-region": bucket.region_name}, ""
        return super().head_bucket()

    def _bucket_response_get(self, bucket_name: str, querystring: dict[str, Any]) -> Any:
        if "location" not in querystring:
            self._check_region(bucket_name)
        if (part := _one_of(PARTS, querystring)) is not None:
            return self._get_part(part)
        if (listed := _one_of(LISTS, querystring)) is not None:
            return self._get_list(listed, querystring)
        return super()._bucket_response_get(bucket_name, querystring)

    def _bucket_response_put(self, request: Any, bucket_name: str, querystring: dict[str, Any]) -> Any:
        operation = self._operation()
        if operation.name != "CreateBucket":
            self._check_region(bucket_name)
        given = self._document(operation)
        self._check_acl(operation, given)
        if (part := _one_of(PARTS, querystring)) is not None:
            return self._put_part(part, given)
        if (listed := _one_of(LISTS, querystring)) is not None:
            return self._put_list(listed, given)
        if operation.name == "CreateBucket":
            return self._create(request, bucket_name, querystring, given)
        answer = super()._bucket_response_put(request, bucket_name, querystring)
        if "lifecycle" in querystring:
            self._stored()["lifecycle"] = _with_ids(given)
        return answer

    def _bucket_response_delete(self, bucket_name: str, querystring: dict[str, Any]) -> Any:
        self._check_region(bucket_name)
        if (listed := _one_of(LISTS, querystring)) is not None:
            documents = self._documents(listed)
            if documents.pop(querystring["id"][0], None) is None:
                raise _no_such_configuration()
            return 204, {}, ""
        return super()._bucket_response_delete(bucket_name, querystring)

    def get_bucket_lifecycle(self) -> Any:
        """As it was put, which moto does not remember in full."""
        bucket = self.backend.get_bucket(self.bucket_name)
        if not bucket.rules:
            return super().get_bucket_lifecycle()
        self.data["Action"] = "GetBucketLifecycleConfiguration"
        size = {"TransitionDefaultMinimumObjectSize": "all_storage_classes_128K"}
        return self.serialized(ActionResult({**size, **self._stored()["lifecycle"]}))

    def get_object_lock_configuration(self) -> Any:
        """See moto; of days and years, the one that was set."""
        _, mode, days, years = self.backend.get_object_lock_configuration(self.bucket_name)
        configuration: dict[str, Any] = {"ObjectLockEnabled": "Enabled"}
        if mode:
            period = {"Days": days} if days else {"Years": years}
            configuration["Rule"] = {"DefaultRetention": {"Mode": mode, **period}}
        self.data["Action"] = "GetObjectLockConfiguration"
        return self.serialized(ActionResult({"ObjectLockConfiguration": configuration}))

    def _operation(self) -> OperationModel:
        """The operation of a request, by method and query."""
        model = _model()
        name = self._get_action_from_method_and_request_uri(self.normalized_request)
        # The router knows the old and the new operation of a sub-resource that has two; S3 serves the new one.
        for replaced, by in (
            ("PutBucketLifecycle", "PutBucketLifecycleConfiguration"),
            ("PutBucketNotification", "PutBucketNotificationConfiguration"),
        ):
            name = by if name == replaced else name
        operation: OperationModel = model.operation_model(name or "CreateBucket")
        return operation

    def _document(self, operation: OperationModel) -> dict[str, Any]:
        """The body of a request, decoded and checked."""
        shape = operation.input_shape
        payload = shape.serialization.get("payload")
        if payload is None or shape.members[payload].type_name != "structure" or not self.body:
            return {}
        request: Any = {
            "method": "PUT",
            "values": {},
            "headers": {},
            "body": self.body,
            "url_path": "",
            "url_params": {},
        }
        try:
            parsed = RestXMLParser(operation).parse(request).get(payload) or {}
        except (ExpatError, ResponseParserError, ValueError, TypeError):
            raise MalformedXML from None
        for violation in violations(shape.members[payload], parsed):
            if violation.path == "LocationConstraint":
                raise S3Error("InvalidLocationConstraint", "The specified location-constraint is not valid")
            raise MalformedXML
        return dict(parsed)

    def _create(self, request: Any, bucket_name: str, querystring: dict[str, Any], given: dict[str, Any]) -> Any:
        ownership = request.headers.get("x-amz-object-ownership")
        if ownership and ownership not in _model().shape_for("ObjectOwnership").enum:
            raise S3Error("InvalidArgument", "Invalid x-amz-object-ownership header")
        acl = request.headers.get("x-amz-acl", "private")
        if acl != "private" and (ownership or _DEFAULT_OWNERSHIP) == "BucketOwnerEnforced":
            raise S3Error(
                "InvalidBucketAclWithObjectOwnership",
                "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting",
            )
        answer = super()._bucket_response_put(request, bucket_name, querystring)
        if tags := given.get("Tags"):
            self.backend.put_bucket_tagging(bucket_name, {tag["Key"]: tag["Value"] for tag in tags})
        return answer

    def _check_acl(self, operation: OperationModel, given: dict[str, Any]) -> None:
        acl = self.request.headers.get("x-amz-acl")
        if acl is not None and acl not in _CANNED_ACLS:
            raise S3Error("InvalidArgument", f"Invalid canned ACL {acl!r}")
        if operation.name != "PutBucketAcl" or acl == "private":
            return
        bucket = self.backend.get_bucket(self.bucket_name)
        ownership: Any = bucket.ownership_rule
        if ownership == "BucketOwnerEnforced" and (acl or given.get("Grants")):
            raise S3Error("AccessControlListNotSupported", "The bucket does not allow ACLs")

    def _check_region(self, bucket_name: str) -> None:
        bucket = self.backend.buckets.get(bucket_name)
        if bucket is not None and bucket.region_name != self.region:
            raise S3Error(
                "PermanentRedirect",
                "The bucket you are attempting to access must be addressed using the specified endpoint. Please send "
                "all future requests to this endpoint.",
                301,
                {"x-amz-bucket-region": bucket.region_name},
            )

    def _get_part(self, part: Part) -> Any:
        document = self._stored().get(part.query, part.default)
        self.data["Action"] = f"Get{part.noun}"
        return self.serialized(ActionResult({part.member: document} if part.wrapped else document))

    def _put_part(self, part: Part, given: dict[str, Any]) -> Any:
        self._stored()[part.query] = given
        self.data["Action"] = f"Put{part.noun}"
        return self.serialized(EmptyResult())

    def _documents(self, listed: ListPart) -> dict[str, Any]:
        documents: dict[str, Any] = self._stored().setdefault(listed.query, {})
        return documents

    def _get_list(self, listed: ListPart, querystring: dict[str, Any]) -> Any:
        documents = self._documents(listed)
        if "id" not in querystring:
            self.data["Action"] = f"List{listed.noun}s"
            found = [documents[identifier] for identifier in sorted(documents)]
            return self.serialized(ActionResult({f"{listed.member}List": found, "IsTruncated": False}))
        if (document := documents.get(querystring["id"][0])) is None:
            raise _no_such_configuration()
        self.data["Action"] = f"Get{listed.noun}"
        return self.serialized(ActionResult({listed.member: document}))

    def _put_list(self, listed: ListPart, given: dict[str, Any]) -> Any:
        identifier = self.querystring["id"][0]
        if given.get("Id") != identifier:
            raise S3Error("InvalidArgument", "The id in the query does not match the id in the configuration")
        self._documents(listed)[identifier] = given
        self.data["Action"] = f"Put{listed.noun}"
        return self.serialized(EmptyResult())


def _one_of(parts: dict[str, Any], querystring: dict[str, Any]) -> Any:
    return next((part for query, part in parts.items() if query in querystring), None)


def _with_ids(lifecycle: dict[str, Any]) -> dict[str, Any]:
    """S3 names the rules that were not named."""
    return {**lifecycle, "Rules": [{"ID": str(uuid.uuid4()), **rule} for rule in lifecycle["Rules"]]}


def _no_such_configuration() -> S3Error:
    return S3Error("NoSuchConfiguration", "The specified configuration does not exist.", 404)


_MODELS: list[ServiceModel] = []


def _model() -> ServiceModel:
    if not _MODELS:
        _MODELS.append(botocore.session.Session().get_service_model("s3"))
    return _MODELS[0]
