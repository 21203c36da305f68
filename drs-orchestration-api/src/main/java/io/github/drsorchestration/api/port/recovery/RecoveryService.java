package io.github.drsorchestration.api.port.recovery;

/**
 * Elastic Disaster Recovery, as far as orchestration needs it. Lists are complete: paging is the
 * implementation's affair.
 */
public interface RecoveryService
    extends SourceServers, RecoveryJobs, RecoveryInstances, LaunchConfigurations, Replication {}
