package io.github.drsorchestration.api.port.policy;

import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.internal.Copy;
import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.plan.Hook;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What plans may run and call. Plans are input from people, so a service that lets others write
 * them names what their hooks may target. It is checked when a plan is saved and when it is
 * started. In a pattern {@code *} stands for any characters, except in the name of a host, where it
 * stands for one or more whole labels at the beginning.
 *
 * <pre>{@code
 * HookTargets targets =
 *     HookTargets.NOTHING
 *         .withHttpHosts("hooks.example.org", "*.example.net:8443")
 *         .withLambdaFunctions("arn:aws:lambda:eu-west-1:111122223333:function:dr-*")
 *         .withSsmDocuments("AWS-RunShellScript", "dr-*")
 *         .withHealthProbes("http", "tcp");
 * }</pre>
 *
 * <p>These are names. That no name leads to instance metadata or an internal address is checked by
 * the adapter that connects, whatever is allowed here.
 *
 * @param httpHosts hosts, with a port where it is not that of the scheme; {@code :*} for any port.
 *     An address must be listed as it is: no pattern matches one
 * @param lambdaFunctions names or ARNs of functions
 * @param ssmDocuments names or ARNs of Automation documents
 * @param inProcess names of the embedding service's own functions
 * @param healthProbes names of health probes
 */
public record HookTargets(
    Set<String> httpHosts,
    Set<String> lambdaFunctions,
    Set<String> ssmDocuments,
    Set<String> inProcess,
    Set<String> healthProbes) {

  private static final Set<String> ANY = Set.of("*");

  /** Whatever the adapters can run; for services whose plans are their own. */
  public static final HookTargets ANYTHING = new HookTargets(ANY, ANY, ANY, ANY, ANY);

  /** No hook and no health check at all. */
  public static final HookTargets NOTHING =
      new HookTargets(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  /** HTTP to this machine, and what runs in the process: for a server on a developer's machine. */
  public static final HookTargets LOOPBACK =
      new HookTargets(
          Set.of("localhost:*", "127.0.0.1:*", "[::1]:*"), Set.of(), Set.of(), ANY, ANY);

  public HookTargets {
    httpHosts = patterns("httpHosts", httpHosts);
    lambdaFunctions = patterns("lambdaFunctions", lambdaFunctions);
    ssmDocuments = patterns("ssmDocuments", ssmDocuments);
    inProcess = patterns("inProcess", inProcess);
    healthProbes = patterns("healthProbes", healthProbes);
  }

  private static Set<String> patterns(String field, Set<String> patterns) {
    patterns.forEach(pattern -> Check.notBlank(field, pattern));
    return Copy.sorted(field, patterns);
  }

  public HookTargets withHttpHosts(String... more) {
    return new HookTargets(
        with(httpHosts, more), lambdaFunctions, ssmDocuments, inProcess, healthProbes);
  }

  public HookTargets withLambdaFunctions(String... more) {
    return new HookTargets(
        httpHosts, with(lambdaFunctions, more), ssmDocuments, inProcess, healthProbes);
  }

  public HookTargets withSsmDocuments(String... more) {
    return new HookTargets(
        httpHosts, lambdaFunctions, with(ssmDocuments, more), inProcess, healthProbes);
  }

  public HookTargets withInProcess(String... more) {
    return new HookTargets(
        httpHosts, lambdaFunctions, ssmDocuments, with(inProcess, more), healthProbes);
  }

  public HookTargets withHealthProbes(String... more) {
    return new HookTargets(
        httpHosts, lambdaFunctions, ssmDocuments, inProcess, with(healthProbes, more));
  }

  private static Set<String> with(Set<String> patterns, String... more) {
    Set<String> all = new TreeSet<>(patterns);
    all.addAll(Set.of(more));
    return all;
  }

  /** Why this hook is not allowed, naming the rule; empty if it is. */
  public Optional<String> problem(Hook hook) {
    return switch (hook.type()) {
      case HTTP ->
          HostPattern.anyMatches(httpHosts, hook.target())
              ? Optional.empty()
              : refused("HTTP hosts", httpHosts, hook.target());
      case LAMBDA -> problem("Lambda functions", lambdaFunctions, hook.target());
      case SSM_AUTOMATION -> problem("Automation documents", ssmDocuments, hook.target());
      case IN_PROCESS -> problem("functions of the service", inProcess, hook.target());
    };
  }

  /** Why this health check is not allowed, naming the rule; empty if it is. */
  public Optional<String> problem(HealthCheck check) {
    return problem("health probes", healthProbes, check.probe());
  }

  private static Optional<String> problem(String what, Set<String> patterns, String target) {
    return patterns.stream().anyMatch(pattern -> NamePattern.matches(pattern, target))
        ? Optional.empty()
        : refused(what, patterns, target);
  }

  private static Optional<String> refused(String what, Set<String> patterns, String target) {
    return Optional.of(
        "'%s' is not among the %s that plans may use: %s"
            .formatted(target, what, patterns.isEmpty() ? "none" : String.join(", ", patterns)));
  }
}
