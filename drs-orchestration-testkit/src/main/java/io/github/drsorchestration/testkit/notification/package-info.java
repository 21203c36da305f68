/** Channels and mail addresses that follow a script. Start at {@link ScriptedChannel}. */
@NullMarked
package io.github.drsorchestration.testkit.notification;

import org.jspecify.annotations.NullMarked;
