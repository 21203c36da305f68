package io.github.drsorchestration.cli.scenario;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import org.immutables.value.Value;

/** The DRS quotas of one account and Region; AWS defaults where a field is left out. */
@Value.Immutable
@JsonSerialize(as = ImmutableQuotaSettings.class)
@JsonDeserialize(builder = QuotaSettings.Builder.class)
public interface QuotaSettings {

  String accountId();

  String region();

  @Value.Default
  default int replicatingServers() {
    return Quotas.DEFAULTS.replicatingServers();
  }

  @Value.Default
  default int sourceServers() {
    return Quotas.DEFAULTS.sourceServers();
  }

  @Value.Default
  default int concurrentJobs() {
    return Quotas.DEFAULTS.concurrentJobs();
  }

  @Value.Default
  default int serversPerJob() {
    return Quotas.DEFAULTS.serversPerJob();
  }

  @Value.Default
  default int serversInAllJobs() {
    return Quotas.DEFAULTS.serversInAllJobs();
  }

  default AccountRegion where() {
    return new AccountRegion(accountId(), region());
  }

  default Quotas quotas() {
    return new Quotas(
        replicatingServers(),
        sourceServers(),
        concurrentJobs(),
        serversPerJob(),
        serversInAllJobs());
  }

  /** Builds one. */
  final class Builder extends ImmutableQuotaSettings.Builder {
    Builder() {}
  }
}
