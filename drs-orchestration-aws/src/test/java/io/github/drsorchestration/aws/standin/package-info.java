/** AWS as far as one test needs it: an HTTP server that answers what it was told to. */
@NullMarked
package io.github.drsorchestration.aws.standin;

import org.jspecify.annotations.NullMarked;
