/**
 * The runner of each type of hook; start at {@link
 * io.github.drsorchestration.aws.hook.HooksByType}.
 */
@NullMarked
package io.github.drsorchestration.aws.hook;

import org.jspecify.annotations.NullMarked;
