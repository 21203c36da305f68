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

/**
 * What there is in the accounts and Regions of a plan.
 *
 * @param servers the source servers by place and id
 * @param quotas the quotas by place
 * @param busy the servers that are in a job
 */
record Places(
    Map<AccountRegion, Map<String, SourceServer>> servers,
    Map<AccountRegion, Quotas> quotas,
    Set<String> busy) {

  private static final Duration JOB_HORIZON = Duration.ofHours(24);
  private static final Duration JOB_AGE = Duration.ofSeconds(5);

  /** Looks at all places; empty while something that will be known is not known yet. */
  static Optional<Places> look(
      Execution execution, Answers answers, Instant now, FindingList findings) {
    Map<AccountRegion, Map<String, SourceServer>> servers = new TreeMap<>();
    Map<AccountRegion, Quotas> quotas = new TreeMap<>();
    Set<String> busy = new HashSet<>();
    boolean complete = true;
    Set<AccountRegion> wheres = new TreeSet<>();
    execution.groups().forEach(group -> wheres.add(group.where()));
    for (AccountRegion where : wheres) {
      Optional<Optional<String>> access = answers.ask(new Question.AccessTo(where));
      if (access.isEmpty()) {
        complete = false;
        continue;
      }
      if (access.get().isPresent()) {
        noAccess(findings, where, access.get().get());
        continue;
      }
      Question.AllServers allServers = new Question.AllServers(where);
      Optional<List<SourceServer>> found = answers.ask(allServers);
      Optional<Quotas> allowed = answers.ask(new Question.QuotasOf(where));
      Optional<Question.Seen<List<RecoveryJob>>> jobs =
          answers.ask(new Question.RecentJobs(where, since(now), JOB_AGE));
      Optional<String> lasting =
          answers
              .failure(allServers)
              .filter(Answers.Unanswered::lasting)
              .map(Answers.Unanswered::problem);
      if (lasting.isPresent()) {
        noAccess(findings, where, lasting.get());
      } else if (found.isEmpty() || allowed.isEmpty() || jobs.isEmpty()) {
        complete = false;
      } else {
        Map<String, SourceServer> byId = new LinkedHashMap<>();
        found.get().forEach(server -> byId.put(server.serverId(), server));
        servers.put(where, byId);
        quotas.put(where, allowed.get());
        jobs.get().value().stream()
            .filter(job -> job.status().isActive())
            .flatMap(job -> job.participants().stream())
            .map(JobParticipant::serverId)
            .forEach(busy::add);
      }
    }
    return complete ? Optional.of(new Places(servers, quotas, busy)) : Optional.empty();
  }

  Optional<SourceServer> server(AccountRegion where, String serverId) {
    return Optional.ofNullable(servers.getOrDefault(where, Map.of()).get(serverId));
  }

  private static void noAccess(FindingList findings, AccountRegion where, String problem) {
    findings.ofPlace(
        Severity.BLOCKING, FindingCode.NO_ACCESS, where, where + " cannot be used: " + problem);
  }

  /** The same question in the next round, although the clock goes on. */
  private static Instant since(Instant now) {
    return now.minus(JOB_HORIZON).truncatedTo(ChronoUnit.HOURS);
  }
}
