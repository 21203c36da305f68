package io.github.drsorchestration.aws.hook.message;

/** Why a hook failed, in its own words, which may be long. */
public final class HookProblem {

  private static final int MAX_LENGTH = 500;

  private HookProblem() {}

  /** The words, or the beginning of them. */
  public static String of(String words) {
    return words.length() <= MAX_LENGTH ? words : words.substring(0, MAX_LENGTH);
  }
}
