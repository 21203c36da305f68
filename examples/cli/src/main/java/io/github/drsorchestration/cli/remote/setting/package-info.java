/**
 * Which server to work with and how, from options, environment variables and a file; start at
 * {@link io.github.drsorchestration.cli.remote.setting.Settings}.
 */
@NullMarked
package io.github.drsorchestration.cli.remote.setting;

import org.jspecify.annotations.NullMarked;
