package io.github.drsorchestration.api.sample;

import io.github.drsorchestration.api.ec2.InstanceProfile;
import io.github.drsorchestration.api.ec2.InstanceType;
import io.github.drsorchestration.api.ec2.LaunchTarget;
import io.github.drsorchestration.api.ec2.SecurityGroup;
import io.github.drsorchestration.api.ec2.Subnet;
import io.github.drsorchestration.api.ec2.TaggedInstance;
import io.github.drsorchestration.api.ec2.UsedAddress;
import io.github.drsorchestration.api.encryption.DiskEncryption;
import io.github.drsorchestration.api.encryption.EncryptionKey;
import io.github.drsorchestration.api.encryption.KeyState;
import io.github.drsorchestration.api.server.InstanceState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What EC2 and IAM offer to launches. */
final class Ec2Samples {

  private static final String VPC = "vpc-0a1b2c3d4e5f60001";
  private static final String PROFILE = "arn:aws:iam::111122223333:instance-profile/web";

  private static final String KEY =
      "arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-0000-4000-8000-000000000001";

  private Ec2Samples() {}

  static List<Sample<?>> all() {
    return List.of(
        Sample.of(
            InstanceProfile.class,
            new InstanceProfile("web", PROFILE, List.of("web-role")),
            new InstanceProfile("web", PROFILE, List.of()),
            "name",
            "arn"),
        Sample.of(
            InstanceType.class,
            new InstanceType("m5.large", 2, 8_192, Set.of("x86_64")),
            new InstanceType("m5.large", 2, 8_192, Set.of()),
            "name",
            "vCpus",
            "memoryMiB"),
        Sample.allRequired(DiskEncryption.class, DiskEncryption.by(KEY), "choice", "keyArn"),
        Sample.of(
            EncryptionKey.class,
            new EncryptionKey(KEY, true, KeyState.PENDING_DELETION),
            new EncryptionKey(KEY, false, KeyState.PENDING_DELETION),
            "arn",
            "state"),
        securityGroup(),
        subnet(),
        taggedInstance(),
        launchTarget(),
        Sample.of(
            UsedAddress.class,
            new UsedAddress(
                "10.0.1.9", "eni-0a1b2c3d4e5f60004", Optional.of("i-0a1b2c3d4e5f60005")),
            new UsedAddress("10.0.1.9", "eni-0a1b2c3d4e5f60004", Optional.empty()),
            "address",
            "networkInterfaceId"));
  }

  private static Sample<TaggedInstance> taggedInstance() {
    String id = "i-0aa11bb22cc33dd44";
    return Sample.of(
        TaggedInstance.class,
        new TaggedInstance(id, InstanceState.RUNNING, Map.of("dr:enabled", "true")),
        new TaggedInstance(id, InstanceState.RUNNING, Map.of()),
        "instanceId",
        "state");
  }

  private static Sample<LaunchTarget> launchTarget() {
    String id = "i-0a1b2c3d4e5f60006";
    return Sample.of(
        LaunchTarget.class,
        new LaunchTarget(
            id,
            Optional.of("web"),
            InstanceState.STOPPED,
            true,
            false,
            "x86_64",
            "hvm",
            true,
            Optional.of("legacy-bios"),
            List.of("vol-0a1b2c3d4e5f60007")),
        new LaunchTarget(
            id,
            Optional.empty(),
            InstanceState.STOPPED,
            false,
            false,
            "x86_64",
            "hvm",
            false,
            Optional.empty(),
            List.of()),
        "instanceId",
        "state",
        "architecture",
        "virtualization");
  }

  private static Sample<SecurityGroup> securityGroup() {
    return Sample.of(
        SecurityGroup.class,
        new SecurityGroup("sg-0a1b2c3d4e5f60002", "web", Optional.of("from anywhere"), VPC),
        new SecurityGroup("sg-0a1b2c3d4e5f60002", "web", Optional.empty(), VPC),
        "securityGroupId",
        "name",
        "vpcId");
  }

  private static Sample<Subnet> subnet() {
    String id = "subnet-0a1b2c3d4e5f60003";
    return Sample.of(
        Subnet.class,
        new Subnet(id, Optional.of("recovery"), VPC, "eu-west-1a", Optional.of("10.0.1.0/24"), 251),
        new Subnet(id, Optional.empty(), VPC, "eu-west-1a", Optional.empty(), 0),
        "subnetId",
        "vpcId",
        "availabilityZone");
  }
}
