package io.github.drsorchestration.aws.hook;

import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.HookProgress;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells hooks the private addresses of the servers that are up. A hook runs without them where they
 * cannot be read, since few need them.
 */
public final class AddressedHooks implements HookRunner {

  private static final Logger LOG = LoggerFactory.getLogger(AddressedHooks.class);

  private final HookRunner runner;
  private final BiFunction<AccountRegion, Collection<String>, Map<String, String>> addresses;

  /**
   * Hooks of this runner.
   *
   * @param addresses the addresses of instances in a place, by instance id
   */
  public AddressedHooks(
      HookRunner runner,
      BiFunction<AccountRegion, Collection<String>, Map<String, String>> addresses) {
    this.runner = runner;
    this.addresses = addresses;
  }

  @Override
  public void start(HookInvocation invocation) {
    Map<String, String> known = known(invocation.servers());
    runner.start(
        invocation.withServers(
            invocation.servers().stream()
                .map(server -> server.withPrivateAddress(server.instanceId().map(known::get)))
                .toList()));
  }

  @Override
  public HookProgress progress(HookInvocation invocation) {
    return runner.progress(invocation);
  }

  @Override
  public Optional<String> problem(Hook hook) {
    return runner.problem(hook);
  }

  private Map<String, String> known(List<HookInvocation.Server> servers) {
    Map<AccountRegion, List<String>> instances =
        servers.stream()
            .filter(server -> server.instanceId().isPresent())
            .collect(
                Collectors.groupingBy(
                    HookInvocation.Server::where,
                    TreeMap::new,
                    Collectors.mapping(
                        server -> server.instanceId().orElseThrow(), Collectors.toList())));
    Map<String, String> known = new HashMap<>();
    instances.forEach(
        (where, ids) -> {
          try {
            known.putAll(addresses.apply(where, ids));
          } catch (ServiceException e) {
            LOG.warn("hooks are not told the private addresses of instances in {}", where, e);
          }
        });
    return known;
  }
}
