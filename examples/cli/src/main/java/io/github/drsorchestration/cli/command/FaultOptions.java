package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.cli.reading.BadInputException;
import io.github.drsorchestration.testkit.explore.FaultModel;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What goes wrong by chance, beside what the file says. */
final class FaultOptions {

  @Option(
      names = "--faults",
      paramLabel = "SET",
      description = "Random faults beside those of the file: none or usual.")
  private @Nullable FaultSet set;

  @Option(
      names = "--fault",
      paramLabel = "KIND=P",
      description = "How probable one kind is each time, such as LAUNCH_FAILS=0.05; repeatable.")
  private Map<FaultKind, Double> probabilities = new LinkedHashMap<>();

  /** What was asked for, starting from a set where none is named. */
  FaultModel model(FaultSet otherwise) {
    FaultModel model = chosen(otherwise).model();
    for (Map.Entry<FaultKind, Double> one : probabilities.entrySet()) {
      try {
        model = model.with(one.getKey(), one.getValue());
      } catch (InvalidValueException wrong) {
        throw new BadInputException("--fault " + one.getKey() + ": " + wrong.getMessage());
      }
    }
    return model;
  }

  /** The options that say the same to another command. */
  String repeated(FaultSet otherwise) {
    StringBuilder text = new StringBuilder(" --faults ");
    text.append(chosen(otherwise).name().toLowerCase(Locale.ROOT));
    probabilities.forEach((kind, p) -> text.append(" --fault ").append(kind + "=" + p));
    return text.toString();
  }

  private FaultSet chosen(FaultSet otherwise) {
    return set != null ? set : otherwise;
  }
}
