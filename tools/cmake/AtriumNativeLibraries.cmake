# What the server and the tools use from the distribution.

find_package(Threads REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(ZLIB REQUIRED)
find_package(PNG REQUIRED)
find_package(zstd REQUIRED)
find_package(pugixml 1.13 REQUIRED)
find_package(Boost 1.81 REQUIRED)
find_library(ATRIUM_TURBOJPEG turbojpeg REQUIRED)
find_library(ATRIUM_WEBP webp REQUIRED)
find_library(ATRIUM_BROTLI_ENCODER brotlienc REQUIRED)
find_library(ATRIUM_BROTLI_COMMON brotlicommon REQUIRED)

add_library(atrium_openssl INTERFACE)
target_link_libraries(atrium_openssl INTERFACE OpenSSL::SSL OpenSSL::Crypto)

add_library(atrium_zlib INTERFACE)
target_link_libraries(atrium_zlib INTERFACE ZLIB::ZLIB)

add_library(atrium_png INTERFACE)
target_link_libraries(atrium_png INTERFACE PNG::PNG)

add_library(atrium_jpeg INTERFACE)
target_link_libraries(atrium_jpeg INTERFACE ${ATRIUM_TURBOJPEG})

add_library(atrium_webp INTERFACE)
target_link_libraries(atrium_webp INTERFACE ${ATRIUM_WEBP})

add_library(atrium_zstd INTERFACE)
target_link_libraries(atrium_zstd INTERFACE zstd::libzstd_shared)

add_library(atrium_pugixml INTERFACE)
target_link_libraries(atrium_pugixml INTERFACE pugixml::pugixml)

add_library(atrium_brotli INTERFACE)
target_link_libraries(atrium_brotli INTERFACE ${ATRIUM_BROTLI_ENCODER} ${ATRIUM_BROTLI_COMMON})

# Asio and Beast, header only: few files use them, so compiling them apart would cost more.
add_library(atrium_boost INTERFACE)
target_compile_definitions(atrium_boost INTERFACE BOOST_ASIO_NO_DEPRECATED)
target_link_libraries(atrium_boost INTERFACE Boost::headers OpenSSL::SSL OpenSSL::Crypto
                                             Threads::Threads)
