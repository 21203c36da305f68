/**
 * The Python that some tests need; start at {@link io.github.drsorchestration.python.PythonTools}.
 */
@NullMarked
package io.github.drsorchestration.python;

import org.jspecify.annotations.NullMarked;
