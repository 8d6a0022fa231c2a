# SDL2 for the browser: window, input and the OpenGL ES context, and nothing else. The sources and
# the configuration header are SDL's own for Emscripten, minus what sdl/SDL_config.h switches off.
# SDL's CMake project is not used: its checks link hundreds of programs, which takes minutes here.

atrium_source_package(sdl_source libsdl2)

set(sdl_folders . atomic cpuinfo events file joystick joystick/dummy libm loadso/dummy locale
                locale/emscripten misc misc/emscripten power power/emscripten stdlib thread
                thread/generic timer timer/unix filesystem/emscripten video video/emscripten
                video/yuv2rgb sensor sensor/dummy haptic haptic/dummy audio render)
set(sdl_files)
foreach(folder IN LISTS sdl_folders)
  file(GLOB files "${sdl_source}/src/${folder}/*.c")
  list(APPEND sdl_files ${files})
endforeach()

add_library(atrium_sdl STATIC EXCLUDE_FROM_ALL ${sdl_files})
target_include_directories(atrium_sdl BEFORE PRIVATE "${PROJECT_SOURCE_DIR}/tools/cmake/sdl")
target_include_directories(atrium_sdl SYSTEM PUBLIC "${sdl_source}/include")
target_include_directories(atrium_sdl PRIVATE "${sdl_source}/src" "${sdl_source}/src/video/khronos")
target_compile_definitions(atrium_sdl PRIVATE USING_GENERATED_CONFIG_H)
target_compile_options(atrium_sdl PRIVATE -Oz -w)
