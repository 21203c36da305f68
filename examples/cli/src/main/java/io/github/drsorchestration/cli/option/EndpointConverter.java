package io.github.drsorchestration.cli.option;

import java.net.URI;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the URL of an endpoint. */
final class EndpointConverter implements ITypeConverter<URI> {

  private static final Pattern ENDPOINT =
      Pattern.compile(
          "https?://[A-Za-z0-9.-]+(:\\d{1,5})?(/\\S*)?|https?://\\[[0-9a-fA-F:]+](:\\d{1,5})?/?");

  @Override
  public URI convert(String text) {
    if (!ENDPOINT.matcher(text).matches()) {
      throw new TypeConversionException(
          "must be a URL such as http://127.0.0.1:5005, is '" + text + "'");
    }
    try {
      return URI.create(text);
    } catch (IllegalArgumentException invalid) {
      throw new TypeConversionException("must be a URL, is '" + text + "'");
    }
  }
}
