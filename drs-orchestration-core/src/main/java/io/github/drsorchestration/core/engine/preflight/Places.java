package io.github.drsorchestration.core.engine.preflight;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.preflight.Severity;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobParticipant;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Question;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The accounts and Regions of a plan: open ones, of which everything is known; closed ones, which
 * cannot be used; and silent ones, which have not answered yet.
 */
final class Places {

  private static final Duration JOB_HORIZON = Duration.ofHours(24);
  private static final Duration JOB_AGE = Duration.ofSeconds(5);

  /**
   * What there is in an open place.
   *
   * @param servers the source servers by id
   * @param quotas what it allows
   * @param busy the servers that are in a job
   */
  private record Content(Map<String, SourceServer> servers, Quotas quotas, Set<String> busy) {}

  private final Answers answers;
  private final Instant jobsSince;
  private final Map<AccountRegion, Content> open = new TreeMap<>();
  private final Map<AccountRegion, String> closed = new TreeMap<>();
  private final Set<AccountRegion> silent = new TreeSet<>();

  private Places(Answers answers, Instant now) {
    this.answers = answers;
    // The same question in the next round, although the clock goes on.
    this.jobsSince = now.minus(JOB_HORIZON).truncatedTo(ChronoUnit.HOURS);
  }

  /** Looks at all places of the execution's groups. */
  static Places look(Execution execution, Answers answers, Instant now) {
    Places places = new Places(answers, now);
    Set<AccountRegion> wheres = new TreeSet<>();
    execution.groups().forEach(group -> wheres.add(group.where()));
    wheres.forEach(places::look);
    return places;
  }

  private void look(AccountRegion where) {
    Question.AccessTo accessTo = new Question.AccessTo(where);
    Optional<Optional<String>> access = answers.ask(accessTo);
    if (access.isEmpty()) {
      withdraw(where, accessTo);
      return;
    }
    if (access.get().isPresent()) {
      closed.put(where, access.get().get());
      return;
    }
    Question.AllServers allServers = new Question.AllServers(where);
    Question.QuotasOf quotasOf = new Question.QuotasOf(where);
    Question.RecentJobs recentJobs = new Question.RecentJobs(where, jobsSince, JOB_AGE);
    Optional<List<SourceServer>> servers = answers.ask(allServers);
    Optional<Quotas> quotas = answers.ask(quotasOf);
    Optional<Question.Seen<List<RecoveryJob>>> jobs = answers.ask(recentJobs);
    if (servers.isEmpty() || quotas.isEmpty() || jobs.isEmpty()) {
      withdraw(where, allServers, quotasOf, recentJobs);
      return;
    }
    Map<String, SourceServer> byId = new LinkedHashMap<>();
    servers.get().forEach(server -> byId.put(server.serverId(), server));
    Set<String> busy = new HashSet<>();
    jobs.get().value().stream()
        .filter(job -> job.status().isActive())
        .flatMap(job -> job.participants().stream())
        .map(JobParticipant::serverId)
        .forEach(busy::add);
    open.put(where, new Content(byId, quotas.get(), busy));
  }

  /** Takes a place for closed or silent, since one of these questions has no answer. */
  void withdraw(AccountRegion where, Question<?>... unanswered) {
    open.remove(where);
    Optional<String> lasting =
        Stream.of(unanswered)
            .flatMap(question -> answers.failure(question).stream())
            .filter(Answers.Unanswered::lasting)
            .map(Answers.Unanswered::problem)
            .findFirst();
    if (lasting.isPresent()) {
      silent.remove(where);
      closed.put(where, lasting.get());
    } else if (!closed.containsKey(where)) {
      silent.add(where);
    }
  }

  boolean anySilent() {
    return !silent.isEmpty();
  }

  boolean isOpen(AccountRegion where) {
    return open.containsKey(where);
  }

  Optional<SourceServer> server(AccountRegion where, String serverId) {
    return Optional.ofNullable(open.get(where)).map(it -> it.servers().get(serverId));
  }

  /** What people call the server. */
  String name(AccountRegion where, String serverId) {
    return server(where, serverId).map(SourceServer::displayName).orElse(serverId);
  }

  List<SourceServer> servers(AccountRegion where) {
    return Optional.ofNullable(open.get(where))
        .map(it -> List.copyOf(it.servers().values()))
        .orElse(List.of());
  }

  Quotas quotas(AccountRegion where) {
    return Optional.ofNullable(open.get(where)).map(Content::quotas).orElse(Quotas.DEFAULTS);
  }

  boolean isBusy(AccountRegion where, String serverId) {
    return Optional.ofNullable(open.get(where))
        .filter(it -> it.busy().contains(serverId))
        .isPresent();
  }

  /** Puts on record which places cannot be used. */
  void report(FindingList findings, Duration waited) {
    silent.forEach(where -> closed.put(where, "it did not answer within " + Length.of(waited)));
    closed.forEach(
        (where, problem) ->
            findings.ofPlace(
                Severity.BLOCKING,
                FindingCode.NO_ACCESS,
                where,
                where + " cannot be used: " + problem));
  }
}
