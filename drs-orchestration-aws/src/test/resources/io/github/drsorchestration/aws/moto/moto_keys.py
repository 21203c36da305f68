"""Says which key EBS uses unless somebody chooses one: that of AWS. moto 5.2.1 has no such operation."""


def name_default_key():
    from moto.core.responses import ActionResult
    from moto.ec2.responses.settings import Settings

    Settings.get_ebs_default_kms_key_id = lambda self: ActionResult({"KmsKeyId": "alias/aws/ebs"})
