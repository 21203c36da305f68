package io.github.drsorchestration.core.engine;

import io.github.drsorchestration.api.port.AccountAccess;
import io.github.drsorchestration.api.port.ApprovalGate;
import io.github.drsorchestration.api.port.ExecutionStore;
import io.github.drsorchestration.api.port.HealthProbe;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.api.port.Notifier;
import io.github.drsorchestration.api.port.QuotaSource;
import io.github.drsorchestration.api.port.RecoveryService;
import io.github.drsorchestration.api.port.ServerClaims;
import io.github.drsorchestration.api.port.Time;

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
