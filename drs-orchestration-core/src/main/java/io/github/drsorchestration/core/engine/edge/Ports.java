package io.github.drsorchestration.core.engine.edge;

import io.github.drsorchestration.api.port.AccountAccess;
import io.github.drsorchestration.api.port.ApprovalGate;
import io.github.drsorchestration.api.port.HealthProbe;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.api.port.Notifier;
import io.github.drsorchestration.api.port.QuotaSource;
import io.github.drsorchestration.api.port.Time;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.ServerClaims;

/** The world, as far as the engine has to do with it. */
public record Ports(
    Time time,
    RecoveryService recovery,
    QuotaSource quotas,
    AccountAccess access,
    ExecutionStore executions,
    ServerClaims claims,
    ApprovalGate approvals,
    HookRunner hooks,
    HealthProbe health,
    Notifier notifier) {}
