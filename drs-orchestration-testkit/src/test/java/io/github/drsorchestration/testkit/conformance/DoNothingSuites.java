package io.github.drsorchestration.testkit.conformance;

import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.port.ApprovalAnswer;
import io.github.drsorchestration.api.port.ApprovalGate;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.api.port.notification.MailSubscriptions;
import io.github.drsorchestration.api.port.recovery.EncryptionKeys;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.api.port.store.RecoveryPlanStore;
import io.github.drsorchestration.api.port.store.ServerClaims;
import io.github.drsorchestration.api.port.store.TargetAccountStore;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.testkit.conformance.replication.FailbackConformance;
import io.github.drsorchestration.testkit.conformance.replication.LostResponseConformance;
import io.github.drsorchestration.testkit.conformance.replication.ReplicationConformance;
import io.github.drsorchestration.testkit.conformance.replication.ReplicationScene;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Every suite, extended for an implementation that does nothing. No test of its own. */
final class DoNothingSuites {

  private DoNothingSuites() {}

  static class Groups extends ProtectionGroupStoreConformance {
    @Override
    protected ProtectionGroupStore emptyStore() {
      return DoNothing.implementing(ProtectionGroupStore.class);
    }
  }

  static class Plans extends RecoveryPlanStoreConformance {
    @Override
    protected RecoveryPlanStore emptyStore() {
      return DoNothing.implementing(RecoveryPlanStore.class);
    }
  }

  static class Accounts extends TargetAccountStoreConformance {
    @Override
    protected TargetAccountStore emptyStore() {
      return DoNothing.implementing(TargetAccountStore.class);
    }
  }

  static class RecordsOfNothing extends RecordStoreConformance {
    @Override
    protected RecordStore noRecords() {
      return kind -> DoNothing.implementing(DoNothing.NoRecords.class);
    }
  }

  static class ExecutionsOfNothing extends ExecutionStoreConformance {
    @Override
    protected ExecutionStore emptyStore() {
      return DoNothing.implementing(ExecutionStore.class);
    }
  }

  static class Claims extends ServerClaimsConformance {
    @Override
    protected ServerClaims noClaims() {
      return DoNothing.implementing(ServerClaims.class);
    }
  }

  static class Mails extends MailSubscriptionsConformance {
    @Override
    protected MailSubscriptions noSubscriptions() {
      return DoNothing.implementing(MailSubscriptions.class);
    }
  }

  static class Times extends TimeConformance {
    @Override
    protected Time newTime() {
      return new Time() {
        @Override
        public Instant now() {
          return Instant.EPOCH;
        }

        @Override
        public Wakeup schedule(Instant at, Runnable task) {
          return () -> {};
        }
      };
    }

    @Override
    protected void letPass(Duration duration) {
      // Nothing passes.
    }
  }

  static class Gates extends ApprovalGateConformance {
    @Override
    protected ApprovalGate newGate() {
      return DoNothing.implementing(ApprovalGate.class);
    }

    @Override
    protected void approverAnswers(String approvalId, ApprovalAnswer answer) {
      // Nobody answers.
    }

    @Override
    protected int timesAsked(String approvalId) {
      return 0;
    }
  }

  static class Hooks extends HookRunnerConformance {
    @Override
    protected HookRunner newRunner() {
      return DoNothing.implementing(HookRunner.class);
    }

    @Override
    protected Hook succeeding() {
      return Hook.builder().name("hook").type(HookType.HTTP).target("nowhere").build();
    }

    @Override
    protected Hook failing() {
      return succeeding();
    }

    @Override
    protected void letSomeTimePass() {
      // Nothing passes.
    }

    @Override
    protected int timesStarted(String runId) {
      return 0;
    }
  }

  static class Services extends RecoveryServiceConformance {
    @Override
    protected RecoveryService newService() {
      return DoNothing.implementing(RecoveryService.class);
    }

    @Override
    protected AccountRegion where() {
      return new AccountRegion("111122223333", "eu-west-1");
    }

    @Override
    protected List<String> servers() {
      return List.of("s-00000000000000001", "s-00000000000000002");
    }

    @Override
    protected void letPass(Duration duration) {
      // Nothing passes.
    }
  }

  static class Keys extends EncryptionKeysConformance {
    @Override
    protected EncryptionKeys keysOf(SimulatedWorld world) {
      return DoNothing.implementing(EncryptionKeys.class);
    }

    @Override
    protected SimulatedWorld make(WorldBuilder world) {
      return world.build();
    }
  }

  static class Failbacks extends FailbackConformance {
    @Override
    protected ReplicationScene newScene() {
      return new SceneOfNothing();
    }
  }

  static class Replications extends ReplicationConformance {
    @Override
    protected ReplicationScene newScene() {
      return new SceneOfNothing();
    }
  }

  static class LostResponses extends LostResponseConformance {
    @Override
    protected ReplicationScene newScene() {
      return new SceneOfNothing();
    }
  }
}
