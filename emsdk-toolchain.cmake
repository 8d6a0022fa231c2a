# Compiles for the browser: Emscripten from $EMSDK when that is set, else the distribution's own.
# Both give the same build, because every flag that matters stands in tools/cmake/.

if(DEFINED ENV{EMSDK} AND EXISTS "$ENV{EMSDK}/upstream/emscripten")
  set(atrium_emscripten "$ENV{EMSDK}/upstream/emscripten")
else()
  set(atrium_emscripten /usr/share/emscripten)
  # Optimised links run acorn from Debian's node modules; a node that is not Debian's finds them
  # only when told where they are.
  set(ENV{NODE_PATH} /usr/share/nodejs)
  foreach(language C CXX)
    set(CMAKE_${language}_LINKER_LAUNCHER ${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs)
  endforeach()
endif()

if(NOT EXISTS "${atrium_emscripten}/cmake/Modules/Platform/Emscripten.cmake")
  message(FATAL_ERROR "Emscripten was not found. Install it with `apt-get install emscripten`, "
                      "or set EMSDK to the folder of an emsdk.")
endif()

include("${atrium_emscripten}/cmake/Modules/Platform/Emscripten.cmake")
