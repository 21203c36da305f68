package io.github.drsorchestration.core.service.capacity;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.service.place.Answer;
import io.github.drsorchestration.core.service.place.Asked;
import io.github.drsorchestration.core.service.place.Diagnosis;
import io.github.drsorchestration.core.service.place.PerPlace;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import io.github.drsorchestration.core.service.place.PlaceProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Surveys places. Not only they, but also the calls of each are made side by side. */
final class SurveyCalls {

  /** No job takes longer. */
  private static final Duration JOB_HORIZON = Duration.ofHours(24);

  private SurveyCalls() {}

  static PerPlace<PlaceSurvey> survey(List<AccountRegion> places, Ports ports, PlaceCalls calls) {
    RecoveryService drs = ports.recoveryService();
    Instant since = ports.time().now().minus(JOB_HORIZON);
    Asked<AccountRegion, List<SourceServer>> servers =
        calls.ask(places, where -> where, drs::sourceServers);
    Asked<AccountRegion, List<RecoveryJob>> jobs =
        calls.ask(places, where -> where, where -> drs.jobsSince(where, since));
    Asked<AccountRegion, Quotas> quotas =
        calls.ask(places, where -> where, ports.quotaSource()::quotas);
    calls.await(List.of(servers, jobs, quotas));
    return joined(places, calls.answers(servers), calls.answers(jobs), calls.answers(quotas));
  }

  private static PerPlace<PlaceSurvey> joined(
      List<AccountRegion> places,
      List<Answer<AccountRegion, List<SourceServer>>> servers,
      List<Answer<AccountRegion, List<RecoveryJob>>> jobs,
      List<Answer<AccountRegion, Quotas>> quotas) {
    List<PlaceSurvey> surveys = new ArrayList<>();
    List<PlaceProblem> problems = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      AccountRegion where = places.get(i);
      Optional<Diagnosis> problem =
          Stream.of(servers.get(i), jobs.get(i), quotas.get(i))
              .flatMap(it -> it.problem().stream())
              .findFirst();
      if (problem.isPresent()) {
        problems.add(new PlaceProblem(where, problem.get()));
      } else {
        surveys.add(
            new PlaceSurvey(
                where,
                servers.get(i).value().orElseThrow(),
                jobs.get(i).value().orElseThrow().stream()
                    .filter(job -> job.status().isActive())
                    .toList(),
                quotas.get(i).value().orElseThrow()));
      }
    }
    return new PerPlace<>(surveys, problems);
  }
}
