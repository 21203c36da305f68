package io.github.drsorchestration.testkit.proof.chaos.scenario;

import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.group.TagCriteria;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.FailureThreshold;
import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.plan.WaveCondition;
import io.github.drsorchestration.api.plan.WaveGeneration;
import io.github.drsorchestration.api.plan.WaveOutcome;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.random.SeededRandom;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Generates a plan with its groups and servers, using every feature of plans. */
final class PlanGenerator {
  private static final List<ExecutionKind> KINDS =
      List.of(ExecutionKind.DRILL, ExecutionKind.RECOVERY);
  private static final int MAX_WAVES = 5;
  private static final int MAX_SERVERS_OF_A_GROUP = 3;

  private final SeededRandom random;
  private final String planId;
  private final List<AccountRegion> places;
  private final boolean undisturbed;
  private final List<ProtectionGroup> groups = new ArrayList<>();
  private final List<SimulatedServer> servers = new ArrayList<>();

  /**
   * @param undisturbed whether the plan itself must contain nothing that keeps it from completing
   */
  PlanGenerator(
      SeededRandom random, String planId, List<AccountRegion> places, boolean undisturbed) {
    this.random = random;
    this.planId = planId;
    this.places = places;
    this.undisturbed = undisturbed;
  }

  List<ProtectionGroup> groups() {
    return groups;
  }

  List<SimulatedServer> servers() {
    return servers;
  }

  RecoveryPlan make() {
    RecoveryPlan.Builder plan =
        RecoveryPlan.builder()
            .planId(planId)
            .name("Plan " + planId)
            .maxDuration(undisturbed ? Duration.ofDays(5) : maxDuration());
    if (random.happens(8)) {
      return plan.generatedWaves(generation()).build();
    }
    int waves = random.between(1, MAX_WAVES);
    List<Wave> made = new ArrayList<>();
    for (int i = 0; i < waves; i++) {
      made.add(wave(i, made));
    }
    return plan.addAllWaves(made).build();
  }

  private WaveGeneration generation() {
    List<String> groupIds = new ArrayList<>();
    for (AccountRegion where : somePlaces()) {
      groupIds.add(group(where, true).groupId());
    }
    return WaveGeneration.builder()
        .groupIds(groupIds)
        .approval(random.happens(20) && !undisturbed ? Optional.of(approval()) : Optional.empty())
        .healthCheck(healthCheck())
        .timeout(timeout())
        .onFailure(random.one(OnFailure.values()))
        .build();
  }

  private Wave wave(int index, List<Wave> earlier) {
    String name = planId + "w" + (index + 1);
    Wave.Builder wave = Wave.builder().name(name);
    List<String> members = new ArrayList<>();
    for (AccountRegion where : somePlaces()) {
      ProtectionGroup group = group(where, false);
      wave.addGroupIds(group.groupId());
      members.addAll(group.serverIds());
    }
    Optional<Set<String>> dependsOn = dependencies(earlier);
    wave.dependsOn(dependsOn)
        .healthCheck(healthCheck())
        .timeout(timeout())
        .onFailure(random.one(OnFailure.values()))
        .failureThreshold(threshold())
        .splitting(undisturbed || !random.happens(4))
        .beforeHooks(hooks(name + "-before", 20))
        .afterHooks(hooks(name + "-after", 15));
    if (random.happens(25)) {
      wave.optionalServerIds(random.some(members, 40));
    }
    if (!undisturbed) {
      wave.pauseBefore(random.happens(12));
      if (random.happens(20)) {
        wave.approval(approval());
      }
      if (random.happens(15)) {
        wave.condition(condition(askable(dependsOn, earlier)));
      }
    }
    return wave.build();
  }

  private Optional<Set<String>> dependencies(List<Wave> earlier) {
    if (random.happens(50)) {
      return Optional.empty();
    }
    Set<String> names = new TreeSet<>();
    random.some(earlier, 40).forEach(wave -> names.add(wave.name()));
    return Optional.of(names);
  }

  /** The waves that a condition may refer to: those that have ended when it is evaluated. */
  private static List<String> askable(Optional<Set<String>> dependsOn, List<Wave> earlier) {
    if (dependsOn.isPresent()) {
      return List.copyOf(new TreeSet<>(dependsOn.get())).stream().sorted().toList();
    }
    return earlier.isEmpty() ? List.of() : List.of(earlier.get(earlier.size() - 1).name());
  }

  private WaveCondition condition(List<String> waves) {
    WaveCondition simple = simpleCondition(waves);
    return switch (random.below(4)) {
      case 0 -> new WaveCondition.Not(simple);
      case 1 -> new WaveCondition.AllOf(List.of(simple, simpleCondition(waves)));
      case 2 -> new WaveCondition.AnyOf(List.of(simple, simpleCondition(waves)));
      default -> simple;
    };
  }

  private WaveCondition simpleCondition(List<String> waves) {
    if (!waves.isEmpty() && random.happens(50)) {
      return new WaveCondition.WaveEndedAs(random.one(waves), random.one(WaveOutcome.values()));
    }
    return random.happens(50)
        ? new WaveCondition.KindIs(random.one(KINDS))
        : new WaveCondition.ParameterIs("mode", "full");
  }

  private ProtectionGroup group(AccountRegion where, boolean numbered) {
    String groupId = planId + "g" + (groups.size() + 1);
    boolean byTag = random.happens(20);
    List<String> ids = new ArrayList<>();
    int size = random.between(1, MAX_SERVERS_OF_A_GROUP);
    for (int i = 0; i < size; i++) {
      String id = String.format("s-%s%012d", pad(planId), groups.size() * 100 + i);
      ids.add(id);
      Map<String, String> tags =
          numbered
              ? Map.of("group", groupId, "dr:wave", String.valueOf(random.between(1, 3)))
              : Map.of("group", groupId);
      servers.add(new ServerGenerator(random, undisturbed).make(id, where, tags));
    }
    ProtectionGroup.Builder group =
        ProtectionGroup.builder()
            .groupId(groupId)
            .name("Group " + groupId)
            .accountId(where.accountId())
            .region(where.region())
            .launchConfig(
                random.happens(15)
                    ? LaunchSettings.builder().copyTags(false).build()
                    : LaunchSettings.unchanged());
    ProtectionGroup made =
        byTag
            ? group.tagCriteria(new TagCriteria(Map.of("group", groupId))).build()
            : group.serverIds(ids).build();
    groups.add(made);
    return made;
  }

  private List<AccountRegion> somePlaces() {
    AccountRegion first = random.one(places);
    AccountRegion second = random.one(places);
    return first.equals(second) || random.happens(60) ? List.of(first) : List.of(first, second);
  }

  private List<Hook> hooks(String prefix, int percent) {
    return hooks(random, prefix, percent);
  }

  /** Up to two hooks. */
  static List<Hook> hooks(SeededRandom random, String prefix, int percent) {
    List<Hook> hooks = new ArrayList<>();
    while (hooks.size() < 2 && random.happens(percent)) {
      hooks.add(
          Hook.builder()
              .name(prefix + (hooks.size() + 1))
              .type(HookType.IN_PROCESS)
              .target("script")
              .timeout(random.minutes(10, 30))
              .required(random.happens(70))
              .build());
    }
    return hooks;
  }

  private ApprovalPolicy approval() {
    return ApprovalPolicy.builder()
        .expiresAfter(random.minutes(5, 120))
        .approvers(random.happens(50) ? Set.of() : Set.of("grace", "linus"))
        .build();
  }

  private Optional<HealthCheck> healthCheck() {
    return random.happens(30)
        ? Optional.of(HealthCheck.builder().probe("http").timeout(random.minutes(2, 20)).build())
        : Optional.empty();
  }

  private FailureThreshold threshold() {
    return random.one(
        FailureThreshold.NONE,
        FailureThreshold.NONE,
        FailureThreshold.servers(1),
        FailureThreshold.percent(50));
  }

  private Duration maxDuration() {
    return random.happens(8) ? random.minutes(5, 60) : random.between(hours(2), hours(24));
  }

  private Duration timeout() {
    return undisturbed ? Duration.ofDays(1) : random.between(Duration.ofMinutes(15), hours(3));
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }

  private static String pad(String id) {
    return (id + "00000").substring(0, 5);
  }
}
