package io.github.drsorchestration.testkit.proof;

import io.github.drsorchestration.api.port.recovery.ForwardingRecoveryService;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.RecoveryJob;
import java.util.Optional;

/** Notes every launch, and whether it took effect, whatever the caller was told. */
final class ObservedRecoveryService extends ForwardingRecoveryService {
  private final History history;

  ObservedRecoveryService(History history, RecoveryService next) {
    super(next);
    this.history = history;
  }

  @Override
  public RecoveryJob startRecovery(LaunchCommand command) {
    int before = launches();
    try {
      RecoveryJob job = super.startRecovery(command);
      history.launched(command, Optional.empty(), true);
      return job;
    } catch (RuntimeException e) {
      history.launched(command, Optional.of(e), launches() > before);
      throw e;
    }
  }

  private int launches() {
    return history.world().record().launches().size();
  }
}
