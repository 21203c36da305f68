package io.github.drsorchestration.aws.quota;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.port.QuotaSource;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.AwsService;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import io.github.drsorchestration.aws.client.call.Pages;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.servicequotas.model.ListAwsDefaultServiceQuotasResponse;
import software.amazon.awssdk.services.servicequotas.model.ListServiceQuotasResponse;
import software.amazon.awssdk.services.servicequotas.model.ServiceQuota;

/**
 * The quotas of DRS as Service Quotas knows them, cached for an hour. Where they cannot be read,
 * {@link Quotas#assumed} says why, and the next attempt is made after five minutes.
 */
public final class ServiceQuotas implements QuotaSource {

  /** Service Quotas, for which {@link AwsClients} makes clients. */
  public static final AwsService<ServiceQuotasClient> SERVICE_QUOTAS =
      AwsService.of("servicequotas", ServiceQuotasClient.class, ServiceQuotasClient::builder);

  private static final Logger LOG = LoggerFactory.getLogger(ServiceQuotas.class);
  private static final Duration CACHED_FOR = Duration.ofHours(1);
  private static final Duration RETRY_AFTER = Duration.ofMinutes(5);

  private final AwsClients clients;
  private final InstantSource clock;
  private final Map<AccountRegion, Cached> cached = new ConcurrentHashMap<>();

  private record Cached(Quotas quotas, Instant until) {}

  public ServiceQuotas(AwsClients clients, InstantSource clock) {
    this.clients = clients;
    this.clock = clock;
  }

  @Override
  public Quotas quotas(AccountRegion where) {
    Instant now = clock.instant();
    Cached present = cached.get(where);
    if (present == null || !now.isBefore(present.until())) {
      present = read(where, now);
      cached.put(where, present);
    }
    return present.quotas();
  }

  private Cached read(AccountRegion where, Instant now) {
    try {
      return new Cached(DrsQuota.quotas(values(where)), now.plus(CACHED_FOR));
    } catch (ServiceException | InvalidValueException e) {
      LOG.warn("quotas of {} cannot be read, using the defaults: {}", where, e.getMessage());
      return new Cached(Quotas.assumed(String.valueOf(e.getMessage())), now.plus(RETRY_AFTER));
    }
  }

  /** Service Quotas lists no applied value for some quotas that were never changed. */
  private Map<String, Double> values(AccountRegion where) {
    AwsCalls<ServiceQuotasClient> calls =
        AwsCalls.to("Service Quotas", where, clients.in(where, SERVICE_QUOTAS));
    Map<String, Double> applied = byCode(applied(calls));
    boolean complete =
        Arrays.stream(DrsQuota.values()).allMatch(quota -> applied.containsKey(quota.code()));
    if (complete) {
      return applied;
    }
    Map<String, Double> values = byCode(defaults(calls));
    values.putAll(applied);
    return values;
  }

  private static List<ServiceQuota> applied(AwsCalls<ServiceQuotasClient> calls) {
    return Pages.all(
        token ->
            calls.repeatable(
                "ListServiceQuotas",
                quotas ->
                    quotas.listServiceQuotas(
                        it -> it.serviceCode(DrsQuota.SERVICE_CODE).nextToken(token))),
        ListServiceQuotasResponse::quotas,
        ListServiceQuotasResponse::nextToken);
  }

  private static List<ServiceQuota> defaults(AwsCalls<ServiceQuotasClient> calls) {
    return Pages.all(
        token ->
            calls.repeatable(
                "ListAWSDefaultServiceQuotas",
                quotas ->
                    quotas.listAWSDefaultServiceQuotas(
                        it -> it.serviceCode(DrsQuota.SERVICE_CODE).nextToken(token))),
        ListAwsDefaultServiceQuotasResponse::quotas,
        ListAwsDefaultServiceQuotasResponse::nextToken);
  }

  private static Map<String, Double> byCode(List<ServiceQuota> quotas) {
    Map<String, Double> values = new HashMap<>();
    for (ServiceQuota quota : quotas) {
      if (quota.quotaCode() != null && quota.value() != null) {
        values.put(quota.quotaCode(), quota.value());
      }
    }
    return values;
  }
}
