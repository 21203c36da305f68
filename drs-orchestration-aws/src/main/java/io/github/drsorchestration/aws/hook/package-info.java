/** Which hook is run by what; start at {@link io.github.drsorchestration.aws.hook.HooksByType}. */
@NullMarked
package io.github.drsorchestration.aws.hook;

import org.jspecify.annotations.NullMarked;
