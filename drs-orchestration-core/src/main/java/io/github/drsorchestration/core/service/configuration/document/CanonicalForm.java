package io.github.drsorchestration.core.service.configuration.document;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.plan.WaveGeneration;
import java.util.Optional;
import java.util.TreeSet;

/** Values without secrets and history, and with sorted sets: the same contents, the same bytes. */
public final class CanonicalForm {

  private CanonicalForm() {}

  public static TargetAccount of(TargetAccount account) {
    return account.toBuilder()
        .regions(new TreeSet<>(account.regions()))
        .externalId(Optional.empty())
        .validated(false)
        .lastValidated(Optional.empty())
        .version(0)
        .build();
  }

  public static ProtectionGroup of(ProtectionGroup group) {
    return group.content().toBuilder().serverIds(new TreeSet<>(group.serverIds())).build();
  }

  public static RecoveryPlan of(RecoveryPlan plan) {
    return plan.content().toBuilder()
        .waves(plan.waves().stream().map(CanonicalForm::of).toList())
        .generatedWaves(plan.generatedWaves().map(CanonicalForm::of))
        .build();
  }

  private static Wave of(Wave wave) {
    return wave.toBuilder()
        .serverIds(new TreeSet<>(wave.serverIds()))
        .optionalServerIds(new TreeSet<>(wave.optionalServerIds()))
        .dependsOn(wave.dependsOn().map(TreeSet::new))
        .approval(wave.approval().map(CanonicalForm::of))
        .build();
  }

  private static WaveGeneration of(WaveGeneration generation) {
    return WaveGeneration.builder()
        .from(generation)
        .approval(generation.approval().map(CanonicalForm::of))
        .build();
  }

  private static ApprovalPolicy of(ApprovalPolicy approval) {
    return ApprovalPolicy.builder()
        .from(approval)
        .approvers(new TreeSet<>(approval.approvers()))
        .build();
  }
}
