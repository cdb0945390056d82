from tests.support.cluster import Cluster, conditions
import json

ANNOUNCEMENT = """\
apiVersion: "ecr.services.k8s.aws/v1alpha1"
kind: Repository
metadata:
    name: "my-ecr-repo"
spec:
    repositoryName: "encrypted-repo-managed-by-ack"
    encryptionConfiguration:
        encryptionType: AES256
    tags:
    - key: "is-encrypted"
      value: "true"
"""


async def test_announcement(kubernetes, aws, controller):
    await kubernetes.create_object(ANNOUNCEMENT)
    obj = await kubernetes.synced("Repository", "my-ecr-repo")
    print(json.dumps(obj, indent=1))
    print(await aws.call("ecr", "DescribeRepositories"))
    print(controller.requests.seen)
    print(await kubernetes.events_of("Repository", "my-ecr-repo"))
    await kubernetes.delete_and_wait("Repository", "my-ecr-repo")
    print(await aws.call("ecr", "DescribeRepositories"))
