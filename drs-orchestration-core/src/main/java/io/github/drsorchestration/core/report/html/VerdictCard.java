package io.github.drsorchestration.core.report.html;

import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.RpoResult;
import io.github.drsorchestration.api.report.RtoResult;
import io.github.drsorchestration.api.report.ServerReport;
import io.github.drsorchestration.api.report.Verdict;
import io.github.drsorchestration.core.report.html.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A promise, what came of it, and how the two compare.
 *
 * @param title what was promised
 * @param value what came of it
 * @param note the promise and the difference
 * @param verdict the judgement in words
 * @param style the judgement as a class of the style sheet
 * @param filled how much of the bar is filled, in percent; the bar is as long as the longer of both
 * @param mark where on the bar the promise is, in percent; empty without a promise
 */
record VerdictCard(
    String title,
    String value,
    String note,
    String verdict,
    String style,
    String filled,
    String mark) {

  static VerdictCard rto(ExecutionReport report) {
    RtoResult rto = report.rto();
    Instant horizon = report.endedAt().orElse(report.generatedAt());
    boolean home = report.kind() == ExecutionKind.FAILBACK;
    Instant begin = home ? report.cutoverAt().orElse(horizon) : report.declaredAt();
    Duration soFar = Duration.between(begin, horizon);
    String unreached =
        rto.lastUp()
            .map(last -> "last server up after " + Texts.duration(last))
            .orElse("no server is up");
    return card(
        "Recovery time (RTO)",
        rto.measured().map(Texts::duration).orElse("not all up"),
        rto.measured().isPresent()
            ? "from " + (home ? "cutover" : "declaration") + " to the last healthy server"
            : unreached,
        rto.target(),
        Optional.of(rto.measured().orElse(soFar)),
        rto.verdict());
  }

  static VerdictCard rpo(ExecutionReport report) {
    RpoResult rpo = report.rpo();
    String note =
        rpo.serverId()
            .map(id -> "from recovery point to " + reference(rpo) + ", most on " + name(report, id))
            .orElse("no recovery point known");
    String unknown = rpo.unknown() == 0 ? "" : ", unknown for " + rpo.unknown();
    return card(
        "Data loss (RPO)",
        rpo.worst().map(Texts::duration).orElse("unknown"),
        note + unknown,
        rpo.target(),
        rpo.worst(),
        rpo.verdict());
  }

  private static String reference(RpoResult rpo) {
    return Texts.words(rpo.reference());
  }

  private static String name(ExecutionReport report, String serverId) {
    return report.waves().stream()
        .flatMap(wave -> wave.servers().stream())
        .filter(server -> server.serverId().equals(serverId))
        .map(ServerReport::name)
        .findFirst()
        .orElse(serverId);
  }

  private static VerdictCard card(
      String title,
      String value,
      String note,
      Optional<Duration> target,
      Optional<Duration> actual,
      Verdict verdict) {
    long wanted = target.map(Duration::toMillis).orElse(0L);
    long got = actual.map(Duration::toMillis).orElse(0L);
    double full = Math.max(1, Math.max(wanted, got));
    return new VerdictCard(
        title,
        value,
        target.map(most -> "target " + Texts.duration(most) + " · ").orElse("")
            + difference(verdict, wanted - got)
            + note,
        words(verdict),
        Texts.style(verdict),
        Texts.number(100 * got / full),
        target.isPresent() ? Texts.number(100 * wanted / full) : "");
  }

  private static String difference(Verdict verdict, long millisLeft) {
    String length = Texts.duration(Duration.ofMillis(Math.abs(millisLeft)));
    return switch (verdict) {
      case MET -> length + " to spare · ";
      case MISSED -> length + " over · ";
      case NO_TARGET, NOT_REACHED -> "";
    };
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case MET -> "target met";
      case MISSED -> "target missed";
      case NO_TARGET -> "no target";
      case NOT_REACHED -> "not reached";
    };
  }
}
