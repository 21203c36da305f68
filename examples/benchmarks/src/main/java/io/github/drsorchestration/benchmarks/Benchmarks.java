package io.github.drsorchestration.benchmarks;

import io.github.drsorchestration.benchmarks.result.Results;
import io.github.drsorchestration.benchmarks.result.Section;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the SDK: RTO efficiency, speed, requests, and one step, also on DynamoDB. */
@Command(
    name = "benchmarks",
    description =
        "Measure RTO efficiency, speed of simulation, DRS requests, and engine steps in memory and"
            + " on DynamoDB, which moto_server simulates.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:Every target is met.", "1:A target is missed.", "2:Bad input."})
public final class Benchmarks implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "PART",
      description =
          "What to measure: ${COMPLETION-CANDIDATES}; unless said otherwise, everything but the"
              + " soak, which takes half an hour.")
  private List<Part> parts = List.of();

  @Option(names = "--quick", description = "Fewer shapes, smaller sizes, shorter measurements.")
  private boolean quick;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the results as JSON, too.")
  private @Nullable Path json;

  /** Measures and ends the process with 0, or with 1 where a target was missed. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command line, for callers that run it within their own process. */
  public static CommandLine commandLine() {
    return new CommandLine(new Benchmarks()).setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec, "spec").commandLine().getOut();
    Set<Part> chosen =
        parts.isEmpty() ? EnumSet.complementOf(EnumSet.of(Part.SOAK)) : EnumSet.copyOf(parts);
    List<Section> sections = new ArrayList<>();
    for (Part part : chosen) {
      for (Section section : part.measure(quick)) {
        out.println(Results.text(section));
        out.flush();
        sections.add(section);
      }
    }
    if (json != null) {
      Results.write(sections, json);
    }
    boolean met = sections.stream().allMatch(Section::met);
    out.println(met ? "Every target is met." : "A target is missed.");
    out.flush();
    return met ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }
}
