package io.github.drsorchestration.cli.option;

import io.github.drsorchestration.core.input.DidYouMean;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a fault kind, ignoring case. */
public final class FaultKindConverter implements ITypeConverter<FaultKind> {

  private static final List<String> NAMES =
      Arrays.stream(FaultKind.values()).map(FaultKind::name).toList();

  @Override
  public FaultKind convert(String text) {
    String name = text.toUpperCase(Locale.ROOT);
    if (!NAMES.contains(name)) {
      throw new TypeConversionException(
          "must name a kind of fault, is '" + text + "'" + DidYouMean.hint(text, NAMES));
    }
    return FaultKind.valueOf(name);
  }
}
