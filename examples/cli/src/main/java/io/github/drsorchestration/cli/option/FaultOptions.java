package io.github.drsorchestration.cli.option;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.cli.problem.UsageException;
import io.github.drsorchestration.testkit.explore.FaultModel;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Random faults in addition to those of the file. */
public final class FaultOptions {

  @Option(
      names = "--faults",
      paramLabel = "SET",
      description = "The set of random faults: none, or usual ones with assumed probabilities.")
  private @Nullable FaultSet set;

  @Option(
      names = "--fault",
      paramLabel = "KIND=P",
      description = "The probability of one kind of fault, such as LAUNCH_FAILS=0.05. Repeatable.")
  private Map<FaultKind, Double> probabilities = new LinkedHashMap<>();

  /** The faults, starting from this set unless --faults names another. */
  public FaultModel model(FaultSet otherwise) {
    FaultModel model = chosen(otherwise).model();
    for (Map.Entry<FaultKind, Double> one : probabilities.entrySet()) {
      try {
        model = model.with(one.getKey(), one.getValue());
      } catch (InvalidValueException wrong) {
        throw new UsageException("--fault " + one.getKey() + ": " + wrong.getMessage());
      }
    }
    return model;
  }

  /** The same options for another command. */
  public String repeated(FaultSet otherwise) {
    StringBuilder text = new StringBuilder(" --faults ");
    text.append(chosen(otherwise).name().toLowerCase(Locale.ROOT));
    probabilities.forEach((kind, p) -> text.append(" --fault ").append(kind + "=" + p));
    return text.toString();
  }

  private FaultSet chosen(FaultSet otherwise) {
    return set != null ? set : otherwise;
  }
}
