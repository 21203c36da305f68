package io.github.drsorchestration.server.gameday.game;

import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.report.Verdict;
import io.github.drsorchestration.server.gameday.rehearsal.Injection;
import io.github.drsorchestration.server.gameday.result.DecisionWait;
import io.github.drsorchestration.server.gameday.result.RunFigures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A score, and the same for people.
 *
 * @param score the score
 * @param text the same in lines of text
 */
public record ScoreSheet(GameScore score, String text) {

  private static final String DECISION = "%-9s %-14s %-10s %-22s %8s %8s%n";

  public static ScoreSheet of(GameScore score) {
    return new ScoreSheet(score, text(score));
  }

  private static String text(GameScore score) {
    StringBuilder text = new StringBuilder();
    text.append(line("%s: %s", score.planName(), score.scenarioId()));
    text.append(
        line("played for %s, started by %s", Texts.time(score.played()), score.startedBy()));
    surprises(score).forEach(text::append);
    text.append(System.lineSeparator());
    text.append(row("", "played", "without surprises"));
    for (Figure figure : Figure.values()) {
      text.append(row(figure.label, figure.of(score.figures()), figure.of(score.undisturbed())));
    }
    if (!score.decisions().isEmpty()) {
      text.append(System.lineSeparator());
      text.append(
          String.format(
              Locale.ROOT, DECISION, "decision", "wave", "decided", "by", "waited", "lost"));
      score.decisions().forEach(it -> text.append(decision(it)));
    }
    score.assumptions().forEach(it -> text.append(line("Assumed: %s", it)));
    return text.toString().replaceAll("[ ]+(?=\\R)", "");
  }

  private static List<String> surprises(GameScore score) {
    List<String> lines = new ArrayList<>();
    for (Injection it : score.surprises()) {
      lines.add(
          line(
              "surprise at %s: %s%s",
              Texts.time(it.at()),
              it.surprise().kind().meaning(),
              it.by().map(who -> " (by " + who + ")").orElse("")));
    }
    return lines;
  }

  private static String decision(DecisionWait wait) {
    return String.format(
        Locale.ROOT,
        DECISION,
        wait.about().name().toLowerCase(Locale.ROOT),
        wait.wave().orElse("-"),
        wait.decision().orElse("nothing").toLowerCase(Locale.ROOT),
        wait.by().map(Object::toString).orElse("nobody"),
        Texts.time(wait.waited()),
        Texts.time(wait.lost()));
  }

  private static String row(String label, String played, String undisturbed) {
    return String.format(Locale.ROOT, "%-20s %-30s %-30s%n", label, played, undisturbed);
  }

  private static String line(String form, Object... parts) {
    return String.format(Locale.ROOT, form, parts) + System.lineSeparator();
  }

  private enum Figure {
    STATUS("status") {
      @Override
      String of(RunFigures run) {
        return run.status().toString();
      }
    },
    RTO("recovery time") {
      @Override
      String of(RunFigures run) {
        return promised(
            run.rto().measured().or(run.rto()::lastUp), run.rto().target(), run.rto().verdict());
      }
    },
    RPO("loss of data") {
      @Override
      String of(RunFigures run) {
        return promised(run.rpo().worst(), run.rpo().target(), run.rpo().verdict());
      }
    },
    SERVERS("servers up") {
      @Override
      String of(RunFigures run) {
        int all = run.servers().values().stream().mapToInt(Integer::intValue).sum();
        return run.count(ServerStatus.RECOVERED) + " of " + all;
      }
    },
    PEOPLE("waited for people") {
      @Override
      String of(RunFigures run) {
        return Texts.time(run.waitedForPeople());
      }
    };

    private final String label;

    Figure(String label) {
      this.label = label;
    }

    abstract String of(RunFigures run);

    private static String promised(
        Optional<Duration> reached, Optional<Duration> target, Verdict verdict) {
      String value = reached.map(Texts::time).orElse("-");
      return target
          .map(
              it -> value + " of " + Texts.time(it) + " " + verdict.name().toLowerCase(Locale.ROOT))
          .orElse(value);
    }
  }
}
