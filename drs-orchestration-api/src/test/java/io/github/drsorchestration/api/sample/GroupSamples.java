package io.github.drsorchestration.api.sample;

import static io.github.drsorchestration.api.sample.ServerSamples.DATABASE;
import static io.github.drsorchestration.api.sample.ServerSamples.NOON;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.group.LaunchDefaults;
import io.github.drsorchestration.api.group.LaunchDisposition;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.group.RightSizing;
import io.github.drsorchestration.api.group.ServerLaunchSettings;
import io.github.drsorchestration.api.group.TagCriteria;
import java.util.List;
import java.util.Map;

/** Accounts, protection groups and launch settings. */
public final class GroupSamples {

  public static final ProtectionGroup DATABASES =
      ProtectionGroup.builder()
          .groupId("pg-databases")
          .name("Databases")
          .accountId("111122223333")
          .region("eu-west-1")
          .addServerIds(DATABASE)
          .build();

  private static final LaunchSettings SETTINGS =
      LaunchSettings.builder()
          .copyPrivateIp(false)
          .copyTags(true)
          .launchDisposition(LaunchDisposition.STOPPED)
          .rightSizing(RightSizing.IN_AWS)
          .osByol(true)
          .postLaunchEnabled(false)
          .subnetId("subnet-0123456789abcdef0")
          .addSecurityGroupIds("sg-0b000000", "sg-0a000000")
          .instanceType("m5.large")
          .instanceProfileName("recovered")
          .staticPrivateIp("10.0.0.7")
          .build();

  private GroupSamples() {}

  static List<Sample<?>> all() {
    return List.of(
        Sample.of(LaunchSettings.class, SETTINGS, LaunchSettings.unchanged()),
        Sample.of(
            LaunchDefaults.class,
            new LaunchDefaults(true, LaunchSettings.builder().copyTags(false).build()),
            new LaunchDefaults(false, LaunchSettings.builder().copyTags(false).build()),
            "settings"),
        protectionGroup(),
        Sample.of(
            ServerLaunchSettings.class,
            new ServerLaunchSettings(false, SETTINGS),
            new ServerLaunchSettings(true, LaunchSettings.unchanged())),
        taggedGroup(),
        Sample.plain(
            TagCriteria.class,
            new TagCriteria(Map.of("tier", "database", "app", "shop")),
            TagCriteria.NONE),
        targetAccount());
  }

  private static Sample<ProtectionGroup> protectionGroup() {
    return Sample.of(
        ProtectionGroup.class,
        DATABASES.toBuilder()
            .description("What everything else waits for")
            .launchConfig(LaunchSettings.builder().copyTags(true).build())
            .putServerLaunchConfigs(DATABASE, new ServerLaunchSettings(false, SETTINGS))
            .version(3)
            .createdDate(NOON.minusSeconds(60))
            .createdBy(Actor.of("ann"))
            .lastModifiedDate(NOON)
            .lastModifiedBy(Actor.of("bob"))
            .lastModifiedReason("the shop moved")
            .build(),
        DATABASES,
        "groupId",
        "name",
        "accountId",
        "region",
        "serverIds");
  }

  private static Sample<ProtectionGroup> taggedGroup() {
    ProtectionGroup minimal =
        ProtectionGroup.builder()
            .groupId("pg-web")
            .name("Web")
            .accountId("111122223333")
            .region("eu-west-1")
            .tagCriteria(new TagCriteria(Map.of("tier", "web")))
            .build();
    return Sample.of(
            ProtectionGroup.class,
            minimal.toBuilder().version(1).build(),
            minimal,
            "groupId",
            "name",
            "accountId",
            "region",
            "tagCriteria")
        .named("ProtectionGroupByTags");
  }

  private static Sample<TargetAccount> targetAccount() {
    TargetAccount minimal = TargetAccount.builder().accountId("111122223333").build();
    return Sample.of(
        TargetAccount.class,
        minimal.toBuilder()
            .accountName("production")
            .roleArn("arn:aws:iam::111122223333:role/recovery")
            .externalId("shared-phrase")
            .addRegions("eu-west-1", "eu-central-1")
            .addStagingAccountIds("777788889999")
            .validated(true)
            .lastValidated(NOON)
            .version(2)
            .build(),
        minimal,
        "accountId");
  }
}
