package dev.enishi;

import groovy.lang.DelegatingMetaClass;
import groovy.lang.GroovyShell;
import groovy.lang.GroovySystem;
import groovy.lang.MetaClass;
import groovy.lang.Script;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.codehaus.groovy.runtime.InvokerHelper;

/**
 * RestAssured compiles a Groovy script at each look into an answer, a third of the processor time of all tests. With this
 * each path is compiled once; what a path means stays the same.
 */
final class CompiledPaths extends DelegatingMetaClass {
    private final Map<String, Class<?>> scripts = new ConcurrentHashMap<>();

    private CompiledPaths(MetaClass shell) {
        super(shell);
    }

    /** For all that looks into an answer from now on. */
    static void use() {
        var shells = GroovySystem.getMetaClassRegistry();
        MetaClass known = shells.getMetaClass(GroovyShell.class);
        // Groovy stays when the service is started anew for another profile, and our classes do not.
        if (!known.getClass().getName().equals(CompiledPaths.class.getName())) {
            CompiledPaths compiled = new CompiledPaths(known);
            compiled.initialize();
            shells.setMetaClass(GroovyShell.class, compiled);
        }
    }

    @Override
    public Object invokeMethod(Object shell, String method, Object[] arguments) {
        if (!method.equals("evaluate") || arguments.length != 1) {
            return super.invokeMethod(shell, method, arguments);
        }
        GroovyShell asked = (GroovyShell) shell;
        Class<?> compiled = scripts.computeIfAbsent(
                arguments[0].toString(), path -> asked.parse(path).getClass());
        return InvokerHelper.createScript(compiled.asSubclass(Script.class), asked.getContext())
                .run();
    }
}
